// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An immutable, ordered set of named tensors, each a float array in row-major order with its shape. */
public final class Parameters {
    private final Map<String, int[]> shapes;
    private final Map<String, float[]> values;

    private Parameters(Map<String, int[]> shapes, Map<String, float[]> values) {
        this.shapes = shapes;
        this.values = values;
    }

    /** Tensors of these shapes, in this order; copies the values and checks their lengths. */
    public static Parameters of(Map<String, int[]> shapes, Map<String, float[]> values) {
        if (!shapes.keySet().equals(values.keySet())) {
            throw new IllegalArgumentException(
                    "Expected the tensors " + shapes.keySet() + ", but got " + values.keySet() + ".");
        }
        Map<String, int[]> s = new LinkedHashMap<>();
        Map<String, float[]> v = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> {
            float[] value = values.get(name);
            if (value.length != length(shape)) {
                throw new IllegalArgumentException(
                        "Tensor " + name + " must hold " + length(shape) + " numbers, but holds " + value.length + ".");
            }
            s.put(name, shape.clone());
            v.put(name, value.clone());
        });
        return new Parameters(s, v);
    }

    /** Tensors of these shapes, all zero. */
    public static Parameters zeros(Map<String, int[]> shapes) {
        Map<String, float[]> v = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> v.put(name, new float[length(shape)]));
        return of(shapes, v);
    }

    private static int length(int[] shape) {
        return Math.toIntExact(Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact));
    }

    /** The names, in order. */
    public List<String> names() {
        return new ArrayList<>(shapes.keySet());
    }

    /** A copy of the shape of a tensor. */
    public int[] shape(String name) {
        return known(shapes, name).clone();
    }

    /** A copy of all shapes, in order. */
    public Map<String, int[]> shapes() {
        Map<String, int[]> copy = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> copy.put(name, shape.clone()));
        return copy;
    }

    /** A copy of the values of a tensor, row-major. */
    public float[] get(String name) {
        return known(values, name).clone();
    }

    /** Copies the values of a tensor to out[offset…]. */
    public void copyTo(String name, float[] out, int offset) {
        float[] v = known(values, name);
        System.arraycopy(v, 0, out, offset, v.length);
    }

    /** Numbers in all tensors together. */
    public long size() {
        return values.values().stream().mapToLong(v -> v.length).sum();
    }

    /** The same tensors with one replaced. */
    public Parameters with(String name, float[] value) {
        Map<String, float[]> v = new LinkedHashMap<>(values);
        known(values, name);
        v.put(name, value);
        return of(shapes, v);
    }

    /** The name of the first tensor that holds a NaN or an infinite number, or null. */
    public String firstNotFinite() {
        for (Map.Entry<String, float[]> e : values.entrySet()) {
            for (float x : e.getValue()) {
                if (!Float.isFinite(x)) {
                    return e.getKey();
                }
            }
        }
        return null;
    }

    private static <T> T known(Map<String, T> map, String name) {
        T v = map.get(name);
        if (v == null) {
            throw new IllegalArgumentException("There is no tensor " + name + ", only " + map.keySet() + ".");
        }
        return v;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Parameters p) || !names().equals(p.names())) {
            return false;
        }
        return values.entrySet().stream()
                .allMatch(e -> Arrays.equals(e.getValue(), p.values.get(e.getKey()))
                        && Arrays.equals(shapes.get(e.getKey()), p.shapes.get(e.getKey())));
    }

    @Override
    public int hashCode() {
        return values.values().stream().mapToInt(Arrays::hashCode).reduce(1, (a, b) -> 31 * a + b);
    }
}
