// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Everything that decides how a conditional GAN is built and trained, apart from the data and the latent partition.
 *
 * @param epochs passes over the training rows, 1 to 1,000,000, counted from the model's start (not from the point where a
 *     training continues)
 * @param minibatch samples in one iteration, 2 to 4,096
 * @param filters filters of each ConvGRU layer, 1 to 512
 * @param kernel width of the ConvGRU convolutions, odd, 1 to 9
 * @param discriminatorWidths widths of the discriminator's two hidden layers, each 1 to 4,096
 * @param latentInput how z and the class enter the generator
 * @param conditioning how the class enters the discriminator
 * @param loss what discriminator and generator are judged by
 * @param learningRateGenerator Adam's step size for the generator, above 0, at most 1
 * @param learningRateDiscriminator Adam's step size for the discriminator, above 0, at most 1
 * @param beta1 Adam's decay of the first moment, 0 to below 1
 * @param beta2 Adam's decay of the second moment, above 0 to below 1
 * @param clipNorm largest L2 norm of one layer's gradient; 0 = not clipped
 * @param r1 weight γ of the gradient penalty γ/2·|∂D/∂x|² on real samples (Mescheder et al. 2018); 0 = none
 * @param averaging decay of the generator's averaged weights, 0 = none (the last weights generate), below 1
 * @param rateDecay share of all iterations at the end over which the learning rate falls linearly to 2 %, 0 to 1
 * @param noise standard deviation of the Gaussian noise added to the discriminator's inputs, in units of the scaled vectors
 * @param energyDistance weight of the energy distance between the generated and the real samples of a class in the generator's
 *     loss (Székely and Rizzo 2013); 0 = none
 * @param classmates samples of one class that a minibatch draws together, 1 to 64; the energy distance needs 2 or more
 * @param gradientPenalty weight λ of the gradient penalty λ·(|∂D/∂x| − 1)² at points between a real and a generated sample of
 *     the same class (Gulrajani et al. 2017); 0 = none. The Wasserstein loss needs it, or spectral normalisation
 * @param packing samples of one class that the discriminator judges together (PacGAN, Lin et al. 2018), 1 to 16; minibatch and
 *     classmates must be multiples of it
 * @param spectralNormalisation whether each of the discriminator's weight matrices is divided by its largest singular value
 *     (Miyato et al. 2018)
 * @param drawnPoints α: beside the vectors the discriminator sees the points of the line that they draw, times this; 0 = the
 *     vectors alone. At most 10
 * @param mapping units of the layer that maps the latent vector and the class together before they enter the generator, beside
 *     the vector itself (the idea of StyleGAN's mapping network, Karras et al. 2019); needs {@link LatentInput#DENSE};
 *     0 = none, at most 4,096
 * @param trainableMeans whether the generator learns how far the mean of each class's latent vectors moves from where the
 *     latent partition puts it; follows {@link org.ductus.engine.latent.Sampling#TRAINABLE_MEANS}
 * @param threads threads of the kernel, 0 = one for each core, shared with other trainings in this process; the result
 *     doesn't depend on it
 * @param seed seed of the start weights and of every draw
 * @param steps vectors of a sample, 2 to 1,000
 * @param maxMinutes training stops after this time, 0 = no limit
 */
public record CganConfig(
        int epochs,
        int minibatch,
        int filters,
        int kernel,
        List<Integer> discriminatorWidths,
        LatentInput latentInput,
        Conditioning conditioning,
        AdversarialLoss loss,
        double learningRateGenerator,
        double learningRateDiscriminator,
        double beta1,
        double beta2,
        double clipNorm,
        double r1,
        double averaging,
        double rateDecay,
        double noise,
        double energyDistance,
        int classmates,
        double gradientPenalty,
        int packing,
        boolean spectralNormalisation,
        double drawnPoints,
        int mapping,
        boolean trainableMeans,
        int threads,
        long seed,
        int steps,
        double maxMinutes) {

    /** Positions of the axis that the generator's convolutions run over when z enters {@link LatentInput#DENSE}. */
    public static final int DENSE_WIDTH = 10;
    /** Channels of the generator's first layer when z enters {@link LatentInput#DENSE}. */
    public static final int DENSE_CHANNELS = 8;

    /** Checks every value; throws IllegalArgumentException naming the setting, the value and the range. */
    public CganConfig {
        integer("Epochs", epochs, 1, 1_000_000);
        integer("Minibatch", minibatch, 2, 4096);
        integer("Filters", filters, 1, 512);
        integer("Kernel", kernel, 1, 9);
        if (kernel % 2 == 0) {
            throw new IllegalArgumentException("Kernel must be odd, but is " + kernel + ": use 3 or 5.");
        }
        if (discriminatorWidths == null
                || discriminatorWidths.size() != 2
                || discriminatorWidths.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(
                    "Discriminator widths must be two numbers, as in 256, 256, but are " + discriminatorWidths + ".");
        }
        discriminatorWidths = List.copyOf(discriminatorWidths);
        for (int width : discriminatorWidths) {
            integer("Discriminator width", width, 1, 4096);
        }
        if (latentInput == null || conditioning == null || loss == null) {
            throw new IllegalArgumentException(
                    "Latent input, conditioning and loss must be chosen, but one is missing.");
        }
        positive("Learning rate of the generator", learningRateGenerator);
        positive("Learning rate of the discriminator", learningRateDiscriminator);
        range("Beta 1", beta1, 0, 0.9999);
        range("Beta 2", beta2, 0.0001, 0.999999);
        range("Clip norm", clipNorm, 0, 1e6);
        range("R1", r1, 0, 1e4);
        range("Averaging", averaging, 0, 0.999999);
        range("Rate decay", rateDecay, 0, 1);
        range("Noise", noise, 0, 10);
        range("Energy distance", energyDistance, 0, 1e4);
        integer("Classmates", classmates, 1, 64);
        if (energyDistance > 0 && classmates < 2) {
            throw new IllegalArgumentException("The energy distance compares samples of one class with each other, so a"
                    + " minibatch must draw 2 classmates or more, but classmates is " + classmates + ".");
        }
        range("Gradient penalty", gradientPenalty, 0, 1e4);
        integer("Packing", packing, 1, 16);
        multiple("Minibatch", minibatch, packing);
        multiple("Classmates", classmates, packing);
        if (loss == AdversarialLoss.WASSERSTEIN && gradientPenalty == 0 && !spectralNormalisation) {
            throw new IllegalArgumentException(
                    "The Wasserstein loss has no bound unless the discriminator is kept smooth:"
                            + " set the gradient penalty (10 in its source), or switch on spectral normalisation.");
        }
        range("Drawn points", drawnPoints, 0, 10);
        integer("Mapping", mapping, 0, 4096);
        if (mapping > 0 && latentInput != LatentInput.DENSE) {
            throw new IllegalArgumentException("A mapping of the latent vector needs the latent input \""
                    + LatentInput.DENSE.displayName() + "\", but it is \"" + latentInput.displayName()
                    + "\": choose that, or a mapping of 0.");
        }
        integer("Threads", threads, 0, 1024);
        integer("Vectors of a sample", steps, 2, 1000);
        range("Minutes at most", maxMinutes, 0, 1e6);
    }

    /** The paper's Table 1 and its plain model; what the paper leaves open is filled with plain choices. */
    public static CganConfig paper() {
        return new Builder()
                .epochs(10_000)
                .latentInput(LatentInput.CHANNEL)
                .conditioning(Conditioning.ONE_HOT)
                .learningRate(0.002)
                .beta1(0.5)
                .beta2(0.999)
                .r1(0)
                .averaging(0)
                .rateDecay(0)
                .noise(0)
                .energyDistance(0)
                .classmates(1)
                .drawnPoints(0)
                .mapping(0)
                .build();
    }

    /** The recipe that writes legible and diverse characters in minutes. */
    public static CganConfig recommended() {
        return new Builder().build();
    }

    /**
     * What {@link #recommended()} builds on: z enters {@link LatentInput#DENSE}, the class judges by
     * {@link Conditioning#PROJECTION}, R1, averaging, nothing else. Small and quick, for comparisons of single ingredients.
     */
    public static CganConfig basic() {
        return new Builder()
                .noise(0)
                .energyDistance(0)
                .classmates(1)
                .drawnPoints(0)
                .mapping(0)
                .build();
    }

    /** A builder that starts from this configuration. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** The number of threads that the kernel starts: {@link #threads()}, or one for each core. */
    public int effectiveThreads() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    /** Positions of the generator's convolution axis for latent vectors of this length. */
    public int width(int dimensions) {
        if (latentInput == LatentInput.DENSE) {
            return DENSE_WIDTH;
        }
        if (dimensions % steps != 0) {
            throw new IllegalArgumentException("With latent input \"" + latentInput.displayName()
                    + "\" the latent size must"
                    + " be a multiple of the " + steps + " vectors of a sample, but is " + dimensions + ": choose "
                    + Math.max(1, dimensions / steps) * steps + " or another latent input.");
        }
        return dimensions / steps;
    }

    private static void integer(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    name + " must be from " + min + " to " + max + ", but is " + value + ".");
        }
    }

    private static void range(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    name + " must be from " + min + " to " + max + ", but is " + value + ".");
        }
    }

    private static void multiple(String name, int value, int packing) {
        if (value % packing != 0) {
            throw new IllegalArgumentException("The discriminator judges " + packing + " samples of one class together"
                    + " (packing), so " + name.toLowerCase(Locale.ROOT) + " must be a multiple of that, but is " + value
                    + ".");
        }
    }

    private static void positive(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be above 0 and at most 1, but is " + value + ".");
        }
    }

    /** Builds configurations; starts from {@link CganConfig#recommended()}. */
    public static final class Builder {
        private int epochs = 20;
        private int minibatch = 64;
        private int filters = 16;
        private int kernel = 3;
        private List<Integer> discriminatorWidths = List.of(256, 256);
        private LatentInput latentInput = LatentInput.DENSE;
        private Conditioning conditioning = Conditioning.PROJECTION;
        private AdversarialLoss loss = AdversarialLoss.CROSS_ENTROPY;
        private double learningRateGenerator = 0.002;
        private double learningRateDiscriminator = 0.002;
        private double beta1;
        private double beta2 = 0.99;
        private double clipNorm = 1;
        private double r1 = 0.1;
        private double averaging = 0.998;
        private double rateDecay = 0.4;
        private double noise = 0.06;
        private double energyDistance = 1;
        private int classmates = 16;
        private double gradientPenalty;
        private int packing = 1;
        private boolean spectralNormalisation;
        private double drawnPoints = 0.5;
        private int mapping = 128;
        private boolean trainableMeans;
        private int threads;
        private long seed = 1;
        private int steps = 10;
        private double maxMinutes;

        private Builder() {
            beta1 = 0;
        }

        private Builder(CganConfig c) {
            epochs = c.epochs;
            minibatch = c.minibatch;
            filters = c.filters;
            kernel = c.kernel;
            discriminatorWidths = c.discriminatorWidths;
            latentInput = c.latentInput;
            conditioning = c.conditioning;
            loss = c.loss;
            learningRateGenerator = c.learningRateGenerator;
            learningRateDiscriminator = c.learningRateDiscriminator;
            beta1 = c.beta1;
            beta2 = c.beta2;
            clipNorm = c.clipNorm;
            r1 = c.r1;
            averaging = c.averaging;
            rateDecay = c.rateDecay;
            noise = c.noise;
            energyDistance = c.energyDistance;
            classmates = c.classmates;
            gradientPenalty = c.gradientPenalty;
            packing = c.packing;
            spectralNormalisation = c.spectralNormalisation;
            drawnPoints = c.drawnPoints;
            mapping = c.mapping;
            trainableMeans = c.trainableMeans;
            threads = c.threads;
            seed = c.seed;
            steps = c.steps;
            maxMinutes = c.maxMinutes;
        }

        /** See {@link CganConfig#epochs()}. */
        public Builder epochs(int value) {
            epochs = value;
            return this;
        }

        /** See {@link CganConfig#minibatch()}. */
        public Builder minibatch(int value) {
            minibatch = value;
            return this;
        }

        /** See {@link CganConfig#filters()}. */
        public Builder filters(int value) {
            filters = value;
            return this;
        }

        /** See {@link CganConfig#kernel()}. */
        public Builder kernel(int value) {
            kernel = value;
            return this;
        }

        /** See {@link CganConfig#discriminatorWidths()}. */
        public Builder discriminatorWidths(List<Integer> value) {
            discriminatorWidths = value;
            return this;
        }

        /** See {@link CganConfig#latentInput()}. */
        public Builder latentInput(LatentInput value) {
            latentInput = value;
            return this;
        }

        /** See {@link CganConfig#conditioning()}. */
        public Builder conditioning(Conditioning value) {
            conditioning = value;
            return this;
        }

        /** See {@link CganConfig#loss()}. */
        public Builder loss(AdversarialLoss value) {
            loss = value;
            return this;
        }

        /** See {@link CganConfig#learningRateGenerator()}. */
        public Builder learningRateGenerator(double value) {
            learningRateGenerator = value;
            return this;
        }

        /** See {@link CganConfig#learningRateDiscriminator()}. */
        public Builder learningRateDiscriminator(double value) {
            learningRateDiscriminator = value;
            return this;
        }

        /** See {@link CganConfig#beta1()}. */
        public Builder beta1(double value) {
            beta1 = value;
            return this;
        }

        /** See {@link CganConfig#beta2()}. */
        public Builder beta2(double value) {
            beta2 = value;
            return this;
        }

        /** See {@link CganConfig#clipNorm()}. */
        public Builder clipNorm(double value) {
            clipNorm = value;
            return this;
        }

        /** See {@link CganConfig#r1()}. */
        public Builder r1(double value) {
            r1 = value;
            return this;
        }

        /** See {@link CganConfig#averaging()}. */
        public Builder averaging(double value) {
            averaging = value;
            return this;
        }

        /** See {@link CganConfig#rateDecay()}. */
        public Builder rateDecay(double value) {
            rateDecay = value;
            return this;
        }

        /** See {@link CganConfig#noise()}. */
        public Builder noise(double value) {
            noise = value;
            return this;
        }

        /** See {@link CganConfig#energyDistance()}. */
        public Builder energyDistance(double value) {
            energyDistance = value;
            return this;
        }

        /** See {@link CganConfig#classmates()}. */
        public Builder classmates(int value) {
            classmates = value;
            return this;
        }

        /** See {@link CganConfig#gradientPenalty()}. */
        public Builder gradientPenalty(double value) {
            gradientPenalty = value;
            return this;
        }

        /** See {@link CganConfig#packing()}. */
        public Builder packing(int value) {
            packing = value;
            return this;
        }

        /** See {@link CganConfig#spectralNormalisation()}. */
        public Builder spectralNormalisation(boolean value) {
            spectralNormalisation = value;
            return this;
        }

        /** See {@link CganConfig#drawnPoints()}. */
        public Builder drawnPoints(double value) {
            drawnPoints = value;
            return this;
        }

        /** See {@link CganConfig#mapping()}. */
        public Builder mapping(int value) {
            mapping = value;
            return this;
        }

        /** See {@link CganConfig#trainableMeans()}. */
        public Builder trainableMeans(boolean value) {
            trainableMeans = value;
            return this;
        }

        /** See {@link CganConfig#threads()}. */
        public Builder threads(int value) {
            threads = value;
            return this;
        }

        /** See {@link CganConfig#seed()}. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /** See {@link CganConfig#steps()}. */
        public Builder steps(int value) {
            steps = value;
            return this;
        }

        /** See {@link CganConfig#maxMinutes()}. */
        public Builder maxMinutes(double value) {
            maxMinutes = value;
            return this;
        }

        /** The same learning rate for the generator and the discriminator. */
        public Builder learningRate(double value) {
            return learningRateGenerator(value).learningRateDiscriminator(value);
        }

        /** Checks all values and builds. */
        public CganConfig build() {
            return new CganConfig(
                    epochs,
                    minibatch,
                    filters,
                    kernel,
                    discriminatorWidths,
                    latentInput,
                    conditioning,
                    loss,
                    learningRateGenerator,
                    learningRateDiscriminator,
                    beta1,
                    beta2,
                    clipNorm,
                    r1,
                    averaging,
                    rateDecay,
                    noise,
                    energyDistance,
                    classmates,
                    gradientPenalty,
                    packing,
                    spectralNormalisation,
                    drawnPoints,
                    mapping,
                    trainableMeans,
                    threads,
                    seed,
                    steps,
                    maxMinutes);
        }
    }
}
