// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import java.util.Map;

/** A layer configuration that tells the shapes of its parameters. */
interface TensorLayer {

    /** Name and shape of each parameter, in the order of the flat parameter vector, row-major; biases are named "b". */
    Map<String, long[]> tensors();
}
