// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.Conditioning;
import org.ductus.engine.cgan.ParameterLayout;
import org.ductus.engine.cgan.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Where each tensor of a network stands in its DL4J form. Both forms have the same layouts; only W and E of the latent input
 * and of the mapping are one matrix there, W above E.
 */
final class NetworkTensors {

    /** Rows {@code from} … of the DL4J parameter {@code key} are the tensor; all of it where the tensor has one axis. */
    private record Slot(String tensor, String key, int from) {}

    private final Map<String, int[]> shapes;
    private final List<Slot> slots = new ArrayList<>();

    private NetworkTensors(Map<String, int[]> shapes) {
        this.shapes = shapes;
    }

    static NetworkTensors generator(CganConfig config, int classes, int dimensions) {
        NetworkTensors tensors = new NetworkTensors(ParameterLayout.generator(config, classes, dimensions));
        tensors.shapes.forEach((tensor, shape) -> {
            String layer = ParameterLayout.layer(tensor);
            if (tensor.equals("means/D")) {
                tensors.slots.add(new Slot(tensor, "means_W", 0));
            } else if (tensor.endsWith("/E")) {
                int below = tensors.shapes.get(layer + "/W")[0];
                tensors.slots.add(new Slot(tensor, layer + "_W", below));
            } else {
                tensors.slots.add(new Slot(tensor, tensor.replace('/', '_'), 0));
            }
        });
        return tensors;
    }

    static NetworkTensors discriminator(CganConfig config, int classes) {
        boolean projection = config.conditioning() == Conditioning.PROJECTION;
        // DL4J has no place for what the power iteration of spectral normalisation goes on from
        Map<String, int[]> shapes = ParameterLayout.discriminator(config, classes);
        shapes.keySet().removeIf(tensor -> tensor.endsWith("/v"));
        NetworkTensors tensors = new NetworkTensors(shapes);
        tensors.slots.add(new Slot("dense1/W", "0_W", 0));
        tensors.slots.add(new Slot("dense1/b", "0_b", 0));
        tensors.slots.add(new Slot("dense2/W", "1_W", 0));
        tensors.slots.add(new Slot("dense2/b", "1_b", 0));
        tensors.slots.add(new Slot("out/w", projection ? "3_w" : "2_W", 0));
        tensors.slots.add(new Slot("out/b", projection ? "3_b" : "2_b", 0));
        if (projection) {
            tensors.slots.add(new Slot("class/E", "2_E", 0));
        }
        return tensors;
    }

    private INDArray part(Slot slot, INDArray array) {
        int[] shape = shapes.get(slot.tensor);
        if (shape.length == 1 || shape[0] == array.size(0)) {
            return array;
        }
        return array.get(NDArrayIndex.interval(slot.from, slot.from + shape[0]), NDArrayIndex.all());
    }

    /** Writes all tensors into DL4J's parameters. */
    void write(Parameters from, Map<String, INDArray> to) {
        for (Slot slot : slots) {
            INDArray target = part(slot, to.get(slot.key));
            float[] values = from.get(slot.tensor);
            double[] wide = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                wide[i] = values[i];
            }
            target.assign(TensorLayerImpl.write(wide, target.dataType(), target.shape()));
        }
    }

    /** Reads all tensors from DL4J's parameters, or from gradients under the same names. */
    Map<String, double[]> read(Map<String, INDArray> from) {
        Map<String, double[]> values = new LinkedHashMap<>();
        for (String tensor : shapes.keySet()) {
            for (Slot slot : slots) {
                if (slot.tensor.equals(tensor)) {
                    values.put(tensor, TensorLayerImpl.read(part(slot, from.get(slot.key))));
                }
            }
        }
        return values;
    }

    /** Reads all tensors from DL4J's parameters. */
    Parameters parameters(Map<String, INDArray> from) {
        Map<String, float[]> values = new LinkedHashMap<>();
        read(from).forEach((tensor, wide) -> {
            float[] narrow = new float[wide.length];
            for (int i = 0; i < wide.length; i++) {
                narrow[i] = (float) wide[i];
            }
            values.put(tensor, narrow);
        });
        return Parameters.of(shapes, values);
    }
}
