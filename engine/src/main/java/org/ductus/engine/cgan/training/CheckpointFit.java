// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.Provenance;
import org.ductus.engine.cgan.TrainingData;

/** Whether a checkpoint is one of the very training that is to go on. */
final class CheckpointFit {
    /** Settings that change no bit of the result. */
    private static final Set<String> FREE = Set.of("threads", "maxMinutes");

    private CheckpointFit() {}

    /** Throws IllegalArgumentException with a sentence that names what differs. */
    static void check(
            Path folder,
            Checkpoint checkpoint,
            CganTrainer trainer,
            TrainingData data,
            Map<String, String> stopping,
            String startedFrom) {
        Provenance from = checkpoint.model().provenance();
        Map<String, String> now = trainer.settings();
        Set<String> names = new TreeSet<>(now.keySet());
        names.addAll(from.settings().keySet());
        for (String name : names) {
            if (!FREE.contains(name) && !(name.equals("epochs") && moreEpochs(checkpoint, trainer.config()))) {
                same(folder, "setting " + name, from.settings().get(name), now.get(name));
            }
        }
        same(folder, "training data", from.dataFingerprint(), data.fingerprint());
        if (!Arrays.equals(
                checkpoint.model().partition().toJson(), trainer.partition().toJson())) {
            throw new IllegalArgumentException(
                    "The checkpoints in " + folder + " are of a training with another latent space. " + advice());
        }
        Set<String> rules = new TreeSet<>(stopping.keySet());
        rules.addAll(checkpoint.stopping().keySet());
        for (String rule : rules) {
            same(folder, "stop rule, " + rule, checkpoint.stopping().get(rule), stopping.get(rule));
        }
        same(folder, "model to continue", checkpoint.startedFrom(), startedFrom);
    }

    /** More epochs are the same training if no rate depends on their number. */
    private static boolean moreEpochs(Checkpoint checkpoint, CganConfig config) {
        return config.rateDecay() == 0
                && config.epochs() >= checkpoint.model().history().size();
    }

    private static void same(Path folder, String what, String before, String now) {
        if (!Objects.equals(before, now)) {
            throw new IllegalArgumentException("The checkpoints in " + folder + " are of another training: its " + what
                    + " was " + shown(before) + ", but is " + shown(now) + " now. " + advice());
        }
    }

    private static String shown(String value) {
        return value == null || value.isEmpty() ? "not set" : value;
    }

    private static String advice() {
        return "Set it back, choose another checkpoint folder, or empty this one.";
    }
}
