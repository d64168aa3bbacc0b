// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.Parameters;
import org.ductus.engine.cgan.dl4j.Dl4jNetworks;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The DL4J network of a model's generator, which a file is compared with and which orders the file's numbers. Building it takes
 * far longer than reading a file, so that it is kept for the next model of the same architecture. Used by one thread
 * at a time, and within {@link org.ductus.engine.nd4j.NativeRuntime#call} until it is closed.
 */
final class GeneratorNetwork implements AutoCloseable {

    private Architecture architecture;

    private ComputationGraph network;

    private JsonNode configuration;

    /** What a generator's network depends on, but for its weights. */
    private record Architecture(CganConfig config, int classes, int dimensions) {

        Architecture(CganModel model) {
            this(model.config(), model.classes().size(), model.partition().dimensions());
        }
    }

    /** Makes this the network of such a model. */
    void become(CganModel model) throws JsonProcessingException {
        var wanted = new Architecture(model);
        if (wanted.equals(architecture)) {
            return;
        }
        close();
        network = Dl4jNetworks.generator(model);
        configuration = Dl4jArchive.JSON.readTree(network.getConfiguration().toJson());
        architecture = wanted;
    }

    /** {@return what DL4J says of the network, as a file has it} */
    JsonNode configuration() {
        return configuration;
    }

    /** {@return how many weights there are} */
    int weights() {
        return Math.toIntExact(network.numParams());
    }

    /**
     * {@return the generator's weights}
     *
     * @param numbers as many as there are weights, in DL4J's order
     */
    Parameters parameters(float[] numbers) {
        network.setParams(Nd4j.create(numbers, new long[] {1, numbers.length}, DataType.FLOAT));
        return Dl4jNetworks.generatorParameters(
                network, architecture.config(), architecture.classes(), architecture.dimensions());
    }

    @Override
    public void close() {
        architecture = null;
        if (network != null) {
            network.close();
            network = null;
        }
    }
}
