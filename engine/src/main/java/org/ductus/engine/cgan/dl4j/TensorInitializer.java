// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Cuts the flat parameter and gradient vectors into the tensors of a {@link TensorLayer}. */
final class TensorInitializer implements ParamInitializer {

    static final TensorInitializer INSTANCE = new TensorInitializer();
    static final String BIAS = "b";

    private TensorInitializer() {}

    /** Does for a new layer what every layer configuration's {@code instantiate} has to do. */
    static org.deeplearning4j.nn.api.Layer prepare(
            TensorLayerImpl<?> layer,
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize) {
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(INSTANCE.init(conf, parameters, initialize));
        layer.setConf(conf);
        return layer;
    }

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        return ((TensorLayer) layer)
                .tensors().values().stream().mapToLong(TensorInitializer::size).sum();
    }

    private static long size(long[] shape) {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return new ArrayList<>(((TensorLayer) layer).tensors().keySet());
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return paramKeys(layer).stream().filter(key -> !BIAS.equals(key)).toList();
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return paramKeys(layer).stream().filter(BIAS::equals).toList();
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return !isBiasParam(layer, key);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return BIAS.equals(key);
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray view, boolean initialize) {
        Map<String, INDArray> tensors = getGradientsFromFlattened(conf, view);
        tensors.forEach((key, tensor) -> {
            conf.addVariable(key);
            if (initialize) {
                double bound = BIAS.equals(key) ? 0 : 1 / Math.sqrt(tensor.size(0));
                tensor.assign(Nd4j.rand(tensor.dataType(), tensor.shape())
                        .muli(2 * bound)
                        .subi(bound));
            }
        });
        return tensors;
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray view) {
        Map<String, INDArray> tensors = new LinkedHashMap<>();
        INDArray flat = view.reshape(view.length());
        long offset = 0;
        for (Map.Entry<String, long[]> entry :
                ((TensorLayer) conf.getLayer()).tensors().entrySet()) {
            long size = size(entry.getValue());
            INDArray part = flat.get(NDArrayIndex.interval(offset, offset + size));
            tensors.put(entry.getKey(), part.reshape('c', entry.getValue()));
            offset += size;
        }
        return tensors;
    }
}
