// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.training;

import ai.djl.pytorch.jni.JniUtils;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ductus.benchmarks.Blocks;
import org.ductus.benchmarks.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One iteration of training: Ductus, PyTorch in several forms and the limit, in alternating blocks. */
@Command(name = "training", description = "One iteration of training, beside PyTorch, DL4J and the limit.")
public final class TrainingBenchmark implements Callable<Integer> {
    private static final String NAME = "training";
    private static final double SAME = 0.01;
    private static final int CHECKED = 5;

    /** What was aimed at, by filters. */
    private record Target(double faster, double ofLimit, double megabytes) {}

    private static final Map<Integer, Target> TARGETS =
            Map.of(16, new Target(2.5, 2.8, 350), 32, new Target(2.0, 2.0, 380), 64, new Target(1.4, 1.5, 450));

    @Option(names = "--preset", split = ",", defaultValue = "Paper,Recommended", description = "${DEFAULT-VALUE}")
    private List<String> presets;

    @Option(names = "--filters", split = ",", defaultValue = "16,32,64", description = "${DEFAULT-VALUE}")
    private List<Integer> filters;

    @Option(names = "--blocks", defaultValue = "7", description = "blocks of each system: ${DEFAULT-VALUE}")
    private int blocks;

    @Option(names = "--block-millis", defaultValue = "300", description = "length of a block: ${DEFAULT-VALUE}")
    private int blockMillis;

    @Option(names = "--threads", defaultValue = "2", description = "threads of each system: ${DEFAULT-VALUE}")
    private int threads;

    @Option(names = "--without-slow", description = "leaves out DL4J and SameDiff")
    private boolean withoutSlow;

    private final Results results = new Results();
    private final List<String> table = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        System.setProperty("ai.djl.offline", "true");
        for (String preset : presets) {
            for (int f : filters) {
                measure(preset, f);
            }
        }
        results.save(Path.of("benchmarks", "target", "results.csv"));
        System.out.printf(
                "%n%-16s %9s %9s %9s %22s %22s %18s %16s%n",
                "",
                "Ductus ms",
                "PyTorch",
                "limit",
                "times faster (aim)",
                "of the limit (aim)",
                "MB (aim)",
                "busy core (2.0)");
        table.forEach(System.out::println);
        return 0;
    }

    private void measure(String preset, int f) throws Exception {
        Problem problem = Problem.of(preset, f, threads);
        List<Torch> torch = new ArrayList<>();
        try (Trainer ductus = DuctusTrainer.fast(problem);
                SgemmPeak peak = new SgemmPeak(threads)) {
            Map<String, Blocks.Candidate> candidates = new LinkedHashMap<>();
            candidates.put("Ductus", ductus::iterate);
            for (TorchProgram.Form form : TorchProgram.Form.values()) {
                for (boolean optimised :
                        problem.config().r1() > 0 ? new boolean[] {false} : new boolean[] {false, true}) {
                    String name = "PyTorch " + form.name().toLowerCase(Locale.ROOT) + (optimised ? " optimised" : "");
                    check(problem, form, optimised, name);
                    TorchTrainer trainer = new TorchTrainer(problem, form, optimised);
                    for (int n = 1; n <= threads; n++) {
                        torch.add(new Torch(trainer, n));
                        candidates.put(name + ", threads: " + n, torch.get(torch.size() - 1)::iterate);
                    }
                }
            }
            candidates.put("sgemm peak", peak::run);
            Map<String, Double> millis = Blocks.medians(candidates, blocks, blockMillis);
            double busy;
            try (BusyCore core = new BusyCore()) {
                busy = Blocks.medians(Map.of("Ductus", ductus::iterate), blocks, blockMillis)
                        .get("Ductus");
            }
            report(problem, f, millis, peak, busy, PeakMemory.of(preset, f));
        } finally {
            torch.forEach(t -> t.trainer.close());
        }
        if (!withoutSlow) {
            slow(problem, "DL4J, custom layer, single precision", () -> DuctusTrainer.dl4j(problem));
            slow(problem, "DL4J, plain loops, double precision", () -> DuctusTrainer.plain(problem));
            if (SameDiffTrainer.canTrain(problem)) {
                slow(problem, "SameDiff", () -> new SameDiffTrainer(problem));
            }
        }
    }

    /** What takes so long that a few iterations tell enough. */
    private void slow(Problem problem, String name, Callable<Trainer> maker) throws Exception {
        try (Trainer trainer = maker.call()) {
            double t = Blocks.medians(Map.of(name, trainer::iterate), 3, 1).get(name);
            results.add(NAME, name, problem.name(), "ms per iteration, three", t);
        }
    }

    private record Torch(TorchTrainer trainer, int threads) {
        void iterate() {
            JniUtils.setNumThreads(threads);
            trainer.iterate();
        }
    }

    private void check(Problem problem, TorchProgram.Form form, boolean optimised, String name) throws Exception {
        try (Trainer ductus = DuctusTrainer.fast(problem);
                Trainer torch = new TorchTrainer(problem, form, optimised)) {
            double difference = Equivalence.difference(ductus, torch, CHECKED);
            results.add(NAME, name, problem.name(), "difference of weights after " + CHECKED, difference);
            if (!(difference < SAME)) {
                throw new IllegalStateException(
                        name + " doesn't compute what Ductus does on " + problem.name() + ": after " + CHECKED
                                + " iterations weights differ by " + difference + " of what they moved.");
            }
        }
    }

    private void report(
            Problem problem, int f, Map<String, Double> millis, SgemmPeak peak, double busy, double megabytes) {
        millis.forEach((system, t) -> {
            if (!system.startsWith("sgemm")) {
                results.add(NAME, system, problem.name(), "ms per iteration", t);
            }
        });
        double gigaflops = peak.flops() / millis.get("sgemm peak") / 1e6;
        double work = Flops.iteration(problem.config(), problem.classes(), Problem.DIMENSIONS);
        double limit = work / gigaflops / 1e6;
        double ours = millis.get("Ductus");
        var best = millis.entrySet().stream()
                .filter(e -> e.getKey().startsWith("PyTorch"))
                .min(Map.Entry.comparingByValue())
                .orElseThrow();
        results.add(NAME, "sgemm", problem.name(), "GFLOP/s", gigaflops);
        results.add(NAME, "sgemm", problem.name(), "MFLOP of an iteration", work / 1e6);
        results.add(NAME, "Ductus", problem.name(), "times faster than " + best.getKey(), best.getValue() / ours);
        results.add(NAME, "Ductus", problem.name(), "multiple of the limit", ours / limit);
        results.add(NAME, "Ductus", problem.name(), "ms with a busy core", busy);
        results.add(NAME, "Ductus", problem.name(), "peak memory, MB", megabytes);
        Target target = TARGETS.getOrDefault(f, new Target(Double.NaN, Double.NaN, Double.NaN));
        table.add(String.format(
                Locale.ROOT,
                "%-16s %9.2f %9.2f %9.2f %22s %22s %18s %16s",
                problem.name(),
                ours,
                best.getValue(),
                limit,
                aim(best.getValue() / ours, target.faster, true),
                aim(ours / limit, target.ofLimit, false),
                aim(megabytes, target.megabytes, false),
                aim(busy / ours, 2, false)));
    }

    private static String aim(double value, double target, boolean atLeast) {
        boolean missed = atLeast ? value < target : value > target;
        return String.format(Locale.ROOT, "%.2f (%.1f)%s", value, target, missed ? " missed" : "");
    }
}
