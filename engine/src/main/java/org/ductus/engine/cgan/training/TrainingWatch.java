// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.EpochRecord;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;

/**
 * Sees signs of a training that goes wrong while it runs: a discriminator that wins or that tells nothing apart, epoch after
 * epoch, and samples of a class that become alike.
 */
public final class TrainingWatch implements TrainingListener {
    /** Epochs in a row after which a sign counts. */
    static final int EPOCHS = 10;
    /** Mean score of real samples above which, and of generated ones below 1 − which, a discriminator has won. */
    private static final double WON = 0.98;
    /** Difference of the mean scores below which a discriminator tells nothing apart. */
    private static final double LOST = 0.01;

    private int won;
    private int lost;
    private int epoch;
    private final SpreadWatch spread;

    /** Watches the discriminator alone. */
    TrainingWatch() {
        spread = null;
    }

    /** Watches the discriminator, and how much samples of a class differ. */
    TrainingWatch(TrainingData data) {
        spread = new SpreadWatch(data);
    }

    @Override
    public void checkpoint(long done, long total, Supplier<CganModel> model) {
        if (spread != null) {
            spread.checkpoint(done, total, model);
        }
    }

    @Override
    public void epoch(EpochRecord record) {
        epoch = record.epoch();
        won = record.scoreReal() > WON && record.scoreFake() < 1 - WON ? won + 1 : 0;
        lost = Math.abs(record.scoreReal() - record.scoreFake()) < LOST ? lost + 1 : 0;
    }

    /** What goes wrong now and what to do about it, a sentence or two each; empty where all seems well. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (won >= EPOCHS) {
            warnings.add("The discriminator has told real from generated samples almost without fail since epoch "
                    + (epoch - won + 1)
                    + ", so that the generator learns little. Choose the model Recommended, a larger gradient penalty R1,"
                    + " noise on the discriminator's inputs or a smaller learning rate.");
        }
        if (lost >= EPOCHS) {
            warnings.add("The discriminator has given real and generated samples the same scores since epoch "
                    + (epoch - lost + 1)
                    + ": either they look alike, which a look at generated samples tells, or it learns nothing. In that case"
                    + " choose a wider discriminator, a smaller gradient penalty R1 or a smaller learning rate.");
        }
        if (spread != null) {
            warnings.addAll(spread.warnings());
        }
        return warnings;
    }
}
