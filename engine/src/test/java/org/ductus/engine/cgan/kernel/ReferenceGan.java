// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.Conditioning;
import org.ductus.engine.cgan.LatentInput;
import org.ductus.engine.cgan.Parameters;

/** The networks and losses written down naively in double precision, sample by sample, to check the kernel against. */
final class ReferenceGan {
    final CganConfig config;
    final int classes;
    final int dimensions;
    final Map<String, double[]> g;
    final Map<String, double[]> d;
    private final Map<String, int[]> shapes;
    private Map<String, double[]> used;

    ReferenceGan(CganConfig config, int classes, int dimensions, Parameters generator, Parameters discriminator) {
        this.config = config;
        this.classes = classes;
        this.dimensions = dimensions;
        g = doubles(generator);
        d = doubles(discriminator);
        shapes = discriminator.shapes();
    }

    private static Map<String, double[]> doubles(Parameters p) {
        Map<String, double[]> m = new LinkedHashMap<>();
        for (String name : p.names()) {
            float[] f = p.get(name);
            double[] v = new double[f.length];
            for (int i = 0; i < v.length; i++) {
                v[i] = f[i];
            }
            m.put(name, v);
        }
        return m;
    }

    /** Generates one sample [3T]. */
    double[] generate(float[] z, int offset, int c) {
        int steps = config.steps();
        int width = config.width(dimensions);
        double[][][] x = input(z, offset, c, steps, width);
        for (int layer = 1; layer <= 3; layer++) {
            x = gru(x, "gru" + layer, width);
        }
        double[] w = g.get("out/W");
        double[] out = new double[3 * steps];
        for (int t = 0; t < steps; t++) {
            for (int o = 0; o < 3; o++) {
                double sum = g.get("out/b")[o];
                for (int tap = 0; tap < 3; tap++) {
                    int from = t + tap - 1;
                    if (from < 0 || from >= steps) {
                        continue;
                    }
                    for (int p = 0; p < width; p++) {
                        for (int f = 0; f < config.filters(); f++) {
                            sum += x[from][p][f] * w[(p * config.filters() + f) * 9 + tap * 3 + o];
                        }
                    }
                }
                out[t * 3 + o] = o == 2 ? Math.tanh(sum) : sum;
            }
        }
        return out;
    }

    private double[][][] input(float[] z, int offset, int c, int steps, int width) {
        if (config.latentInput() == LatentInput.CHANNEL) {
            double[] moved = moved(z, offset, c);
            double[][][] x = new double[steps][width][1 + classes];
            for (int t = 0; t < steps; t++) {
                for (int p = 0; p < width; p++) {
                    x[t][p][0] = moved[t * width + p];
                    x[t][p][1 + c] = 1;
                }
            }
            return x;
        }
        double[] latent = mapped(moved(z, offset, c), c);
        int channels = CganConfig.DENSE_CHANNELS;
        int size = steps * width * channels;
        double[][][] x = new double[steps][width][channels];
        for (int j = 0; j < size; j++) {
            double sum = g.get("latent/b")[j] + g.get("latent/E")[c * size + j];
            for (int i = 0; i < latent.length; i++) {
                sum += latent[i] * g.get("latent/W")[i * size + j];
            }
            x[j / (width * channels)][j / channels % width][j % channels] = sum;
        }
        return x;
    }

    private double[] moved(float[] z, int offset, int c) {
        double[] moved = new double[dimensions];
        for (int i = 0; i < dimensions; i++) {
            moved[i] = z[offset + i] + (config.trainableMeans() ? g.get("means/D")[c * dimensions + i] : 0);
        }
        return moved;
    }

    /** z, and what the mapping adds. */
    private double[] mapped(double[] z, int c) {
        int units = config.mapping();
        double[] all = java.util.Arrays.copyOf(z, z.length + units);
        for (int j = 0; j < units; j++) {
            double sum = g.get("mapping/b")[j] + g.get("mapping/E")[c * units + j];
            for (int i = 0; i < z.length; i++) {
                sum += z[i] * g.get("mapping/W")[i * units + j];
            }
            all[z.length + j] = Math.max(sum, 0.2 * sum);
        }
        return all;
    }

    private double[][][] gru(double[][][] x, String name, int width) {
        int f = config.filters();
        double[][] h = new double[width][f];
        double[][][] out = new double[x.length][][];
        double[] b = g.get(name + "/b");
        for (int t = 0; t < x.length; t++) {
            double[][] gates = convolve(x[t], g.get(name + "/Wx"), 3 * f);
            double[][] state = convolve(h, g.get(name + "/Uru"), 2 * f);
            double[][] r = new double[width][f];
            double[][] u = new double[width][f];
            double[][] rh = new double[width][f];
            for (int p = 0; p < width; p++) {
                for (int i = 0; i < f; i++) {
                    r[p][i] = PointwiseMath.sigmoid(gates[p][i] + state[p][i] + b[i]);
                    u[p][i] = PointwiseMath.sigmoid(gates[p][f + i] + state[p][f + i] + b[f + i]);
                    rh[p][i] = r[p][i] * h[p][i];
                }
            }
            double[][] candidate = convolve(rh, g.get(name + "/Uc"), f);
            double[][] next = new double[width][f];
            for (int p = 0; p < width; p++) {
                for (int i = 0; i < f; i++) {
                    double c = Math.tanh(gates[p][2 * f + i] + candidate[p][i] + b[2 * f + i]);
                    next[p][i] = (1 - u[p][i]) * h[p][i] + u[p][i] * c;
                }
            }
            h = next;
            out[t] = next;
        }
        return out;
    }

    /** Same-padded convolution; weights [k·C][outputs]. */
    private double[][] convolve(double[][] x, double[] w, int outputs) {
        int kernel = config.kernel();
        int channels = x[0].length;
        double[][] y = new double[x.length][outputs];
        for (int p = 0; p < x.length; p++) {
            for (int tap = 0; tap < kernel; tap++) {
                int from = p + tap - (kernel - 1) / 2;
                if (from < 0 || from >= x.length) {
                    continue;
                }
                for (int c = 0; c < channels; c++) {
                    for (int o = 0; o < outputs; o++) {
                        y[p][o] += x[from][c] * w[(tap * channels + c) * outputs + o];
                    }
                }
            }
        }
        return y;
    }

    /** The logit of a sample; fills slope [3T] with its gradient where not null. */
    double logit(double[] sample, int c, double[] slope) {
        boolean projection = config.conditioning() == Conditioning.PROJECTION;
        double[] judged = drawn(sample);
        double[] x = java.util.Arrays.copyOf(judged, judged.length + (projection ? 0 : classes));
        if (!projection) {
            x[judged.length + c] = 1;
        }
        double[] h1 = layer(x, used.get("dense1/W"), used.get("dense1/b"));
        double[] h2 = layer(h1, used.get("dense2/W"), used.get("dense2/b"));
        double[] head = used.get("out/w").clone();
        double logit = used.get("out/b")[0];
        for (int j = 0; j < head.length; j++) {
            head[j] += projection ? used.get("class/E")[c * head.length + j] : 0;
            logit += head[j] * h2[j];
        }
        if (slope != null) {
            double[] s = back(back(head, h2, used.get("dense2/W"), h1.length), h1, used.get("dense1/W"), x.length);
            for (int i = 0; i < slope.length; i++) {
                // drawing is linear: its slope by a number is what it draws of that number alone
                double[] one = new double[slope.length];
                one[i] = 1;
                double[] column = drawn(one);
                slope[i] = 0;
                for (int j = 0; j < column.length; j++) {
                    slope[i] += column[j] * s[j];
                }
            }
        }
        return logit;
    }

    /** Vectors, and behind them the points that they draw. */
    private double[] drawn(double[] vectors) {
        if (config.drawnPoints() == 0) {
            return vectors;
        }
        int n = vectors.length / 3;
        double[] all = java.util.Arrays.copyOf(vectors, 5 * n);
        for (int point = 0; point < n; point++) {
            for (int v = point - point % config.steps(); v <= point; v++) {
                all[3 * n + 2 * point] += config.drawnPoints() * vectors[3 * v];
                all[3 * n + 2 * point + 1] += config.drawnPoints() * vectors[3 * v + 1];
            }
        }
        return all;
    }

    private static double[] layer(double[] x, double[] w, double[] b) {
        double[] y = b.clone();
        for (int j = 0; j < y.length; j++) {
            for (int i = 0; i < x.length; i++) {
                y[j] += x[i] * w[i * y.length + j];
            }
            y[j] = Math.max(y[j], 0.2 * y[j]);
        }
        return y;
    }

    private static double[] back(double[] g, double[] activation, double[] w, int inputs) {
        double[] y = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < g.length; j++) {
                y[i] += w[i * g.length + j] * g[j] * (activation[j] > 0 ? 1 : 0.2);
            }
        }
        return y;
    }

    /** The discriminator's loss on fixed generated samples, penalties included. */
    double discriminatorLoss(Minibatch batch, double[][] fake) {
        normalise();
        int pack = config.packing();
        int features = 3 * config.steps() * pack;
        int packs = batch.size() / pack;
        double loss = 0;
        for (int i = 0; i < packs; i++) {
            int c = batch.classes()[i * pack];
            double[] real = new double[features];
            double[] made = packed(fake, i);
            for (int j = 0; j < features; j++) {
                real[j] = batch.real()[i * features + j] + noise(batch, 0, i, j);
                made[j] += noise(batch, 1, i, j);
            }
            double[] slope = new double[features];
            loss += config.loss().real(logit(real, c, slope));
            loss += config.loss().fake(logit(made, c, null));
            loss += config.r1() / 2 * square(slope);
            if (config.gradientPenalty() > 0) {
                double share = batch.mix()[i * pack];
                double[] between = new double[features];
                for (int j = 0; j < features; j++) {
                    between[j] = share * real[j] + (1 - share) * made[j];
                }
                logit(between, c, slope);
                loss += config.gradientPenalty() * Math.pow(Math.sqrt(square(slope)) - 1, 2);
            }
        }
        return loss / packs;
    }

    private static double square(double[] a) {
        double sum = 0;
        for (double x : a) {
            sum += x * x;
        }
        return sum;
    }

    private double[] packed(double[][] samples, int pack) {
        return java.util.Arrays.stream(samples, pack * config.packing(), (pack + 1) * config.packing())
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray();
    }

    /** The generator's loss. */
    double generatorLoss(Minibatch batch) {
        normalise();
        double[][] all = new double[batch.size()][];
        for (int i = 0; i < batch.size(); i++) {
            all[i] = generate(batch.latent(), i * dimensions, batch.classes()[i]);
        }
        int packs = batch.size() / config.packing();
        double loss = 0;
        for (int i = 0; i < packs; i++) {
            double[] made = packed(all, i);
            for (int j = 0; j < made.length; j++) {
                made[j] += noise(batch, 2, i, j);
            }
            loss += config.loss().generator(logit(made, batch.classes()[i * config.packing()], null));
        }
        return loss / packs + config.energyDistance() * energy(batch, all) / batch.size();
    }

    /** The weights that the discriminator's passes use: with spectral normalisation, matrices over their largest singular value. */
    private void normalise() {
        used = new LinkedHashMap<>(d);
        if (!config.spectralNormalisation()) {
            return;
        }
        d.forEach((name, w) -> {
            int[] shape = shapes.get(name);
            if (shape.length == 2 || name.equals("out/w")) {
                double sigma = new SingularValueDecomposition(
                                new Array2DRowRealMatrix(rows(w, shape[0], w.length / shape[0]), false))
                        .getNorm();
                used.put(name, java.util.Arrays.stream(w).map(x -> x / sigma).toArray());
            }
        });
    }

    private static double[][] rows(double[] flat, int rows, int columns) {
        double[][] m = new double[rows][];
        for (int i = 0; i < rows; i++) {
            m[i] = java.util.Arrays.copyOfRange(flat, i * columns, (i + 1) * columns);
        }
        return m;
    }

    /** Sum over the samples of 2·mean |x − y| − mean |x − x'| within their groups of classmates. */
    private double energy(Minibatch batch, double[][] made) {
        double sum = 0;
        for (int i = 0; config.energyDistance() > 0 && i < made.length; i++) {
            int first = i / config.classmates() * config.classmates();
            int end = Math.min(made.length, first + config.classmates());
            for (int j = first; j < end; j++) {
                double[] real = new double[made[i].length];
                for (int f = 0; f < real.length; f++) {
                    real[f] = batch.real()[j * real.length + f];
                }
                sum += 2 * distance(made[i], real) / (end - first);
                sum -= i == j ? 0 : distance(made[i], made[j]) / (end - first - 1);
            }
        }
        return sum;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int f = 0; f < a.length; f++) {
            sum += (a[f] - b[f]) * (a[f] - b[f]);
        }
        return Math.sqrt(sum);
    }

    /** Noise on a number of a pack. */
    private double noise(Minibatch batch, int part, int i, int j) {
        int features = 3 * config.steps() * config.packing();
        return batch.noise() == null ? 0 : batch.noise()[part * batch.real().length + i * features + j];
    }
}
