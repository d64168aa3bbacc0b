// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import java.io.Externalizable;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.OutputStream;
import org.ductus.engine.cgan.TrainingData;

/** Training samples as Spark broadcasts them, in the form of their file; read once on each worker. */
public final class SharedSamples implements Externalizable {
    private static final long serialVersionUID = 1;

    private transient TrainingData data;

    /** For Java's serialisation. */
    public SharedSamples() {}

    /** These samples. */
    SharedSamples(TrainingData data) {
        this.data = data;
    }

    /** The samples. */
    TrainingData data() {
        return data;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        data.write((OutputStream) out);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        data = TrainingData.read((InputStream) in);
    }
}
