// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

/** What discriminator and generator are judged by, as functions of the discriminator's logit. */
public enum AdversarialLoss {
    /** −log σ(real) − log(1 − σ(fake)), and −log σ(fake) for the generator (Goodfellow et al. 2014, non-saturating). */
    CROSS_ENTROPY("Binary cross-entropy (paper)") {
        @Override
        public double real(double logit) {
            return softplus(-logit);
        }

        @Override
        public double fake(double logit) {
            return softplus(logit);
        }

        @Override
        public double generator(double logit) {
            return softplus(-logit);
        }

        @Override
        public double realSlope(double logit) {
            return sigmoid(logit) - 1;
        }

        @Override
        public double fakeSlope(double logit) {
            return sigmoid(logit);
        }

        @Override
        public double generatorSlope(double logit) {
            return sigmoid(logit) - 1;
        }
    },
    /** max(0, 1 − real) + max(0, 1 + fake), and −fake for the generator (Lim and Ye, Geometric GAN, 2017). */
    HINGE("Hinge") {
        @Override
        public double real(double logit) {
            return Math.max(0, 1 - logit);
        }

        @Override
        public double fake(double logit) {
            return Math.max(0, 1 + logit);
        }

        @Override
        public double generator(double logit) {
            return -logit;
        }

        @Override
        public double realSlope(double logit) {
            return logit < 1 ? -1 : 0;
        }

        @Override
        public double fakeSlope(double logit) {
            return logit > -1 ? 1 : 0;
        }

        @Override
        public double generatorSlope(double logit) {
            return -1;
        }
    },
    /**
     * fake − real, and −fake for the generator (Arjovsky et al. 2017): the critic's mean difference, which needs a smooth critic,
     * as the gradient penalty makes it (Gulrajani et al. 2017).
     */
    WASSERSTEIN("Wasserstein (WGAN-GP)") {
        @Override
        public double real(double logit) {
            return -logit;
        }

        @Override
        public double fake(double logit) {
            return logit;
        }

        @Override
        public double generator(double logit) {
            return -logit;
        }

        @Override
        public double realSlope(double logit) {
            return -1;
        }

        @Override
        public double fakeSlope(double logit) {
            return 1;
        }

        @Override
        public double generatorSlope(double logit) {
            return -1;
        }
    };

    private final String displayName;

    AdversarialLoss(String displayName) {
        this.displayName = displayName;
    }

    /** The name shown to a user. */
    public String displayName() {
        return displayName;
    }

    /** The discriminator's loss on a real sample. */
    public abstract double real(double logit);

    /** The discriminator's loss on a generated sample. */
    public abstract double fake(double logit);

    /** The generator's loss. */
    public abstract double generator(double logit);

    /** Derivative of {@link #real}. */
    public abstract double realSlope(double logit);

    /** Derivative of {@link #fake}. */
    public abstract double fakeSlope(double logit);

    /** Derivative of {@link #generator}. */
    public abstract double generatorSlope(double logit);

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
