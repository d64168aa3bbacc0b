// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.Conditioning;
import org.ductus.engine.cgan.ParameterLayout;

/**
 * A whole training iteration as a TorchScript program: the same networks, losses, R1 by double backward, clipping by layer,
 * Adam and averaging as Ductus has them, updating flat parameter tensors in place. It gets the tensors of
 * {@link #ARGUMENTS} and returns both losses.
 */
final class TorchProgram {

    /** How the program is written. */
    enum Form {
        /** As one writes it first: each gate of each step a convolution of its own, each tensor an update of its own. */
        NAIVE,
        /** Convolutions of all gates, and the input's of all steps, at once; one update for all tensors. */
        CONVOLUTION,
        /** The same with windows side by side and matrix products instead of convolutions. */
        MATMUL
    }

    /** Flat weights, moments (and averaged weights) of both networks, the minibatch, learning rates and 1 − averaging. */
    static final List<String> ARGUMENTS = List.of(
            "g", "gm", "gv", "ga", "d", "dm", "dv", "real", "z", "classes", "onehot", "noise", "rg", "rd", "away");

    private final CganConfig config;
    private final Form form;
    private final Map<String, int[]> generator;
    private final Map<String, int[]> discriminator;
    private final int classes;
    private final int batch;
    private final int steps;
    private final int width;
    private final int filters;
    private final int features;
    private final boolean dense;
    private final StringBuilder code = new StringBuilder();
    private int names;

    private TorchProgram(Problem problem, Form form) {
        this.form = form;
        config = problem.config();
        classes = problem.classes();
        dense = problem.dense();
        generator = ParameterLayout.generator(config, classes, Problem.DIMENSIONS);
        discriminator = ParameterLayout.discriminator(config, classes);
        batch = config.minibatch();
        steps = config.steps();
        width = config.width(Problem.DIMENSIONS);
        filters = config.filters();
        features = 3 * steps;
    }

    static String of(Problem problem, Form form) {
        return new TorchProgram(problem, form).write();
    }

    private String write() {
        code.append("class M(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n")
                .append("  def forward(self: __torch__.M,\n    ")
                .append(ARGUMENTS.stream().map(a -> a + ": Tensor").collect(Collectors.joining(",\n    ")))
                .append(") -> Tuple[Tensor, Tensor]:\n");
        line("torch.set_grad_enabled(True)");
        slices("g", generator);
        generate();
        slices("d", discriminator);
        discriminatorStep();
        line("torch.set_grad_enabled(True)");
        slices("d", discriminator);
        line("judged = " + noisy("fake", 2));
        line("lossg = torch.mean(torch.softplus(torch.neg(" + logits("judged", "classes", "onehot") + ")))");
        update("lossg", "g", generator, "rg");
        if (config.averaging() > 0) {
            line("ga_ = torch.lerp_(ga, g, away)");
        }
        code.append("    return (lossd, lossg)\n");
        return code.toString();
    }

    private void line(String text) {
        code.append("    ").append(text).append('\n');
    }

    private String let(String expression) {
        String name = "v" + names++;
        line(name + " = " + expression);
        return name;
    }

    private static String slice(String network, String tensor) {
        return network + "_" + tensor.replace('/', '_');
    }

    /** Each tensor of a network as a leaf of its own. */
    private void slices(String network, Map<String, int[]> shapes) {
        int offset = 0;
        for (Map.Entry<String, int[]> e : shapes.entrySet()) {
            int n = size(e.getValue());
            line(slice(network, e.getKey()) + " = torch.requires_grad_(torch.reshape(torch.narrow(torch.detach("
                    + network + "), 0, " + offset + ", " + n + "), " + list(e.getValue()) + "), True)");
            offset += n;
        }
    }

    private static int size(int[] shape) {
        int n = 1;
        for (int s : shape) {
            n *= s;
        }
        return n;
    }

    private static String list(int... values) {
        List<String> text = new ArrayList<>();
        for (int v : values) {
            text.add(Integer.toString(v));
        }
        return "[" + String.join(", ", text) + "]";
    }

    // ---- generator

    private void generate() {
        // [T, B, W, C]
        String x;
        if (dense) {
            String flat = let("torch.add(torch.addmm(g_latent_b, z, g_latent_W),"
                    + " torch.index_select(g_latent_E, 0, classes))");
            x = let("torch.permute(torch.reshape(" + flat + ", " + list(batch, steps, width, CganConfig.DENSE_CHANNELS)
                    + "), [1, 0, 2, 3])");
        } else {
            String latent = let("torch.reshape(z, " + list(batch, steps, width, 1) + ")");
            String one = let("torch.expand(torch.reshape(onehot, " + list(batch, 1, 1, classes) + "), "
                    + list(batch, steps, width, classes) + ")");
            x = let("torch.permute(torch.cat([" + latent + ", " + one + "], 3), [1, 0, 2, 3])");
        }
        boolean channelsFirst = form != Form.MATMUL;
        if (channelsFirst) {
            x = let("torch.permute(" + x + ", [0, 1, 3, 2])");
        }
        for (int l = 1; l <= ParameterLayout.LAYERS; l++) {
            int channels = l == 1 ? ParameterLayout.inputChannels(config, classes) : filters;
            x = channelsFirst ? convolutionLayer(l, x, channels) : matmulLayer(l, x, channels);
        }
        if (channelsFirst) {
            x = let("torch.permute(" + x + ", [0, 1, 3, 2])");
        }
        String taps =
                let("torch.matmul(torch.reshape(" + x + ", " + list(steps * batch, width * filters) + "), g_out_W)");
        taps = let("torch.reshape(" + taps + ", " + list(steps, batch, 9) + ")");
        // the tap of the step before and of the step after
        String before = let("torch.constant_pad_nd(torch.narrow(torch.narrow(" + taps + ", 2, 0, 3), 0, 0, "
                + (steps - 1) + "), [0, 0, 0, 0, 1, 0])");
        String after = let("torch.constant_pad_nd(torch.narrow(torch.narrow(" + taps + ", 2, 6, 3), 0, 1, "
                + (steps - 1) + "), [0, 0, 0, 0, 0, 1])");
        String out = let("torch.add(torch.add(torch.add(torch.narrow(" + taps + ", 2, 3, 3), g_out_b), " + before
                + "), " + after + ")");
        out = let("torch.cat([torch.narrow(" + out + ", 2, 0, 2), torch.tanh(torch.narrow(" + out + ", 2, 2, 1))], 2)");
        line("fake = torch.reshape(torch.permute(" + out + ", [1, 0, 2]), " + list(batch, features) + ")");
    }

    /** Windows of a sequence [..., W, C] side by side: [..., W, kernel·C]. */
    private String windows(String x, int axis) {
        int padding = (config.kernel() - 1) / 2;
        String padded = let("torch.constant_pad_nd(" + x + ", [0, 0, " + padding + ", " + padding + "])");
        List<String> taps = new ArrayList<>();
        for (int k = 0; k < config.kernel(); k++) {
            taps.add("torch.narrow(" + padded + ", " + axis + ", " + k + ", " + width + ")");
        }
        return let("torch.cat([" + String.join(", ", taps) + "], " + (axis + 1) + ")");
    }

    private String matmulLayer(int l, String x, int channels) {
        String p = "g_gru" + l + "_";
        int f = filters;
        String rows = let("torch.reshape(" + windows(x, 2) + ", "
                + list(steps * batch * width, config.kernel() * channels) + ")");
        String all = let("torch.reshape(torch.addmm(" + p + "b, " + rows + ", " + p + "Wx), "
                + list(steps, batch * width, 3 * f) + ")");
        String parts = let("torch.unbind(" + all + ", 0)");
        String h = "";
        List<String> states = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            String gates = let(parts + "[" + t + "]");
            String candidate = let("torch.narrow(" + gates + ", 1, " + 2 * f + ", " + f + ")");
            if (t == 0) {
                String u = let("torch.sigmoid(torch.narrow(" + gates + ", 1, " + f + ", " + f + "))");
                h = let("torch.mul(" + u + ", torch.tanh(" + candidate + "))");
            } else {
                String ru = let("torch.sigmoid(torch.addmm(torch.narrow(" + gates + ", 1, 0, " + 2 * f + "), "
                        + flatWindows(h) + ", " + p + "Uru))");
                String r = let("torch.narrow(" + ru + ", 1, 0, " + f + ")");
                String u = let("torch.narrow(" + ru + ", 1, " + f + ", " + f + ")");
                String rh = let("torch.mul(" + r + ", " + h + ")");
                String c = let("torch.tanh(torch.addmm(" + candidate + ", " + flatWindows(rh) + ", " + p + "Uc))");
                h = let("torch.lerp(" + h + ", " + c + ", " + u + ")");
            }
            states.add(h);
        }
        return let("torch.reshape(torch.stack([" + String.join(", ", states) + "], 0), " + list(steps, batch, width, f)
                + ")");
    }

    private String flatWindows(String h) {
        String shaped = let("torch.reshape(" + h + ", " + list(batch, width, filters) + ")");
        return let("torch.reshape(" + windows(shaped, 1) + ", " + list(batch * width, config.kernel() * filters) + ")");
    }

    private String convolution(String x, String w, String bias) {
        int padding = (config.kernel() - 1) / 2;
        return let("torch.conv1d(" + x + ", " + w + ", " + bias + ", [1], [" + padding + "], [1], 1)");
    }

    /** Weights [kernel·C][n] as convolutions want them: [n][C][kernel]. */
    private String kernels(String w, int channels, int outputs) {
        return let("torch.contiguous(torch.permute(torch.reshape(" + w + ", " + list(config.kernel(), channels, outputs)
                + "), [2, 1, 0]))");
    }

    private String convolutionLayer(int l, String x, int channels) {
        String p = "g_gru" + l + "_";
        int f = filters;
        boolean naive = form == Form.NAIVE;
        String wx = kernels(p + "Wx", channels, 3 * f);
        String uru = kernels(p + "Uru", f, 2 * f);
        String uc = kernels(p + "Uc", f, f);
        String all = naive
                ? ""
                : let("torch.reshape("
                        + convolution(
                                let("torch.reshape(" + x + ", " + list(steps * batch, channels, width) + ")"),
                                wx,
                                p + "b")
                        + ", " + list(steps, batch, 3 * f, width) + ")");
        String h = naive ? let("torch.zeros(" + list(batch, f, width) + ")") : "";
        List<String> states = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            String now = let("torch.select(" + (naive ? x : all) + ", 0, " + t + ")");
            if (naive) {
                String[] gates = new String[3];
                for (int gate = 0; gate < 3; gate++) {
                    gates[gate] = convolution(
                            now,
                            let("torch.narrow(" + wx + ", 0, " + gate * f + ", " + f + ")"),
                            let("torch.narrow(" + p + "b, 0, " + gate * f + ", " + f + ")"));
                }
                String r = let("torch.sigmoid(torch.add(" + gates[0] + ", "
                        + convolution(h, let("torch.narrow(" + uru + ", 0, 0, " + f + ")"), "None") + "))");
                String u = let("torch.sigmoid(torch.add(" + gates[1] + ", "
                        + convolution(h, let("torch.narrow(" + uru + ", 0, " + f + ", " + f + ")"), "None") + "))");
                String c = let("torch.tanh(torch.add(" + gates[2] + ", "
                        + convolution(let("torch.mul(" + r + ", " + h + ")"), uc, "None") + "))");
                h = let("torch.add(torch.mul(torch.rsub(" + u + ", 1), " + h + "), torch.mul(" + u + ", " + c + "))");
            } else {
                String candidate = let("torch.narrow(" + now + ", 1, " + 2 * f + ", " + f + ")");
                if (t == 0) {
                    String u = let("torch.sigmoid(torch.narrow(" + now + ", 1, " + f + ", " + f + "))");
                    h = let("torch.mul(" + u + ", torch.tanh(" + candidate + "))");
                } else {
                    String ru = let("torch.sigmoid(torch.add(torch.narrow(" + now + ", 1, 0, " + 2 * f + "), "
                            + convolution(h, uru, "None") + "))");
                    String r = let("torch.narrow(" + ru + ", 1, 0, " + f + ")");
                    String u = let("torch.narrow(" + ru + ", 1, " + f + ", " + f + ")");
                    String c = let("torch.tanh(torch.add(" + candidate + ", "
                            + convolution(let("torch.mul(" + r + ", " + h + ")"), uc, "None") + "))");
                    h = let("torch.lerp(" + h + ", " + c + ", " + u + ")");
                }
            }
            states.add(h);
        }
        return let("torch.stack([" + String.join(", ", states) + "], 0)");
    }

    // ---- discriminator

    private String noisy(String x, int part) {
        return config.noise() > 0 ? "torch.add(" + x + ", torch.select(noise, 0, " + part + "))" : x;
    }

    private String logits(String x, String classes, String oneHot) {
        boolean projection = config.conditioning() == Conditioning.PROJECTION;
        String input = projection ? x : let("torch.cat([" + x + ", " + oneHot + "], 1)");
        String h = let("torch.leaky_relu(torch.addmm(d_dense1_b, " + input + ", d_dense1_W), 0.2)");
        h = let("torch.leaky_relu(torch.addmm(d_dense2_b, " + h + ", d_dense2_W), 0.2)");
        if (!projection) {
            return let("torch.add(torch.mv(" + h + ", d_out_w), d_out_b)");
        }
        String head = let("torch.add(torch.index_select(d_class_E, 0, " + classes + "), d_out_w)");
        return let("torch.add(torch.sum(torch.mul(" + h + ", " + head + "), [1]), d_out_b)");
    }

    private void discriminatorStep() {
        boolean penalty = config.r1() > 0;
        line("shown = " + noisy("torch.detach(fake)", 1));
        line("known = " + noisy("real", 0));
        if (penalty) {
            line("known = torch.requires_grad_(torch.detach(known), True)");
        }
        if (penalty || form == Form.NAIVE) {
            String reals = logits("known", "classes", "onehot");
            String fakes = logits("shown", "classes", "onehot");
            line("lossd = torch.add(torch.mean(torch.softplus(torch.neg(" + reals + "))), torch.mean(torch.softplus("
                    + fakes + ")))");
            if (penalty) {
                String slopes = let("torch._unwrap_optional(torch.grad([torch.sum(" + reals
                        + ")], [known], None, True, True, False)[0])");
                line("total = torch.add(lossd, torch.mul(torch.sum(torch.mul(" + slopes + ", " + slopes + ")), "
                        + config.r1() / 2 / batch + "))");
            } else {
                line("total = lossd");
            }
        } else {
            String both = logits(
                    let("torch.cat([known, shown], 0)"),
                    let("torch.cat([classes, classes], 0)"),
                    let("torch.cat([onehot, onehot], 0)"));
            line("lossd = torch.add(torch.mean(torch.softplus(torch.neg(torch.narrow(" + both + ", 0, 0, " + batch
                    + ")))), torch.mean(torch.softplus(torch.narrow(" + both + ", 0, " + batch + ", " + batch + "))))");
            line("total = lossd");
        }
        update("total", "d", discriminator, "rd");
    }

    // ---- optimiser

    private void update(String loss, String network, Map<String, int[]> shapes, String rate) {
        List<String> tensors = new ArrayList<>(shapes.keySet());
        String leaves = tensors.stream().map(t -> slice(network, t)).collect(Collectors.joining(", "));
        String grads = let("torch.grad([" + loss + "], [" + leaves + "], None, None, False, False)");
        line("torch.set_grad_enabled(False)");
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < tensors.size(); i++) {
            parts.add(let("torch.reshape(torch._unwrap_optional(" + grads + "[" + i + "]), [-1])"));
        }
        if (config.clipNorm() > 0) {
            for (String layer :
                    tensors.stream().map(ParameterLayout::layer).distinct().toList()) {
                List<Integer> mine = new ArrayList<>();
                List<String> squares = new ArrayList<>();
                for (int i = 0; i < tensors.size(); i++) {
                    if (ParameterLayout.layer(tensors.get(i)).equals(layer)) {
                        mine.add(i);
                        squares.add("torch.dot(" + parts.get(i) + ", " + parts.get(i) + ")");
                    }
                }
                String sum = squares.get(0);
                for (String s : squares.subList(1, squares.size())) {
                    sum = "torch.add(" + sum + ", " + s + ")";
                }
                String scale =
                        let("torch.clamp(torch.mul(torch.rsqrt(" + sum + "), " + config.clipNorm() + "), None, 1.)");
                for (int i : mine) {
                    parts.set(i, let("torch.mul(" + parts.get(i) + ", " + scale + ")"));
                }
            }
        }
        if (form == Form.NAIVE) {
            int offset = 0;
            for (int i = 0; i < tensors.size(); i++) {
                int n = size(shapes.get(tensors.get(i)));
                String[] views = new String[3];
                String[] flat = {network, network + "m", network + "v"};
                for (int v = 0; v < 3; v++) {
                    views[v] = let("torch.narrow(" + flat[v] + ", 0, " + offset + ", " + n + ")");
                }
                adam(views[0], views[1], views[2], parts.get(i), rate);
                offset += n;
            }
        } else {
            adam(network, network + "m", network + "v", let("torch.cat([" + String.join(", ", parts) + "], 0)"), rate);
        }
    }

    private void adam(String w, String m, String v, String gradient, String rate) {
        double b1 = config.beta1();
        double b2 = config.beta2();
        let("torch.add_(torch.mul_(" + m + ", " + b1 + "), " + gradient + ", alpha=" + (1 - b1) + ")");
        let("torch.addcmul_(torch.mul_(" + v + ", " + b2 + "), " + gradient + ", " + gradient + ", value=" + (1 - b2)
                + ")");
        let("torch.sub_(" + w + ", torch.mul(torch.div(" + m + ", torch.add_(torch.sqrt(" + v + "), 1.0e-08)), " + rate
                + "))");
    }
}
