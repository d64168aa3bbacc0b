// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import java.util.HashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.ductus.engine.cgan.kernel.ConvGruPass;
import org.nd4j.linalg.api.buffer.DataType;

/** The mathematics of {@link ConvGru} in single precision, by the kernel that the trainer uses. */
final class KernelConvGruImpl extends TensorLayerImpl<ConvGru> {

    private static final long serialVersionUID = 1;

    KernelConvGruImpl(NeuralNetConfiguration conf, DataType dataType) {
        super(conf, dataType);
    }

    @Override
    public Type type() {
        return Type.RECURRENT;
    }

    @Override
    Values forward(Values input) {
        try (ConvGruPass pass = pass(input)) {
            float[] states = pass.forward(narrow(input.data()));
            return new Values(
                    wide(states),
                    input.size(0),
                    (long) layerConf().getWidth() * layerConf().filters(),
                    input.size(2));
        }
    }

    @Override
    Values backward(Values input, Values epsilon, Map<String, double[]> gradients) {
        try (ConvGruPass pass = pass(input)) {
            pass.forward(narrow(input.data()));
            Map<String, float[]> byWeights = new HashMap<>();
            float[] below = pass.backward(narrow(epsilon.data()), byWeights);
            gradients.replaceAll((name, zeros) -> wide(byWeights.get(name)));
            return new Values(wide(below), input.shape());
        }
    }

    private ConvGruPass pass(Values input) {
        Map<String, float[]> weights = new HashMap<>();
        layerConf().tensors().keySet().forEach(name -> weights.put(name, narrow(parameter(name))));
        return new ConvGruPass(
                input.size(0),
                input.size(2),
                layerConf().getWidth(),
                layerConf().getKernel(),
                layerConf().channels(),
                layerConf().filters(),
                weights);
    }

    private static float[] narrow(double[] wide) {
        float[] narrow = new float[wide.length];
        for (int i = 0; i < wide.length; i++) {
            narrow[i] = (float) wide[i];
        }
        return narrow;
    }

    private static double[] wide(float[] narrow) {
        double[] wide = new double[narrow.length];
        for (int i = 0; i < narrow.length; i++) {
            wide[i] = narrow[i];
        }
        return wide;
    }
}
