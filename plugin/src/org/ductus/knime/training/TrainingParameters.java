// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.training;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.ductus.engine.cgan.AdversarialLoss;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.Conditioning;
import org.ductus.engine.cgan.LatentInput;
import org.ductus.engine.cgan.training.CheckpointConfig;
import org.ductus.engine.cgan.training.StoppingConfig;
import org.ductus.engine.cgan.training.TrainingRequest;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.NumberLimits.AtLeastTwo;
import org.ductus.knime.common.NumberLimits.AtMost4096;
import org.ductus.knime.common.NumberLimits.AtMost512;
import org.ductus.knime.common.NumberLimits.AtMostMillion;
import org.ductus.knime.common.NumberLimits.AtMostNine;
import org.ductus.knime.common.NumberLimits.AtMostOne;
import org.ductus.knime.common.NumberLimits.AtMostTen;
import org.ductus.knime.common.NumberLimits.AtMostTenThousand;
import org.ductus.knime.common.NumberLimits.AtMostThousand;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.VectorsColumn;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.migration.DefaultProvider;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.knime.node.parameters.widget.text.TextInputWidget;

/** Settings of a training. */
public final class TrainingParameters implements NodeParameters {

    enum Preset {
        @Label(
                value = "Recommended",
                description =
                        "Writes legible and diverse characters in minutes: the latent vector enters through a dense"
                                + " layer, beside a mapping of it and the class; the discriminator is conditioned by projection"
                                + " and sees the points that the vectors draw; gradient penalty R1, some noise, energy"
                                + " distance, averaged weights, falling learning rate.")
        RECOMMENDED,
        @Label(
                value = "Paper",
                description =
                        "The paper's plain model: latent vector and class enter as channels, one-hot discriminator,"
                                + " plain cross-entropy. Its samples of a class tend to look alike.")
        PAPER,
        @Label(value = "Own", description = "All ingredients are set below.")
        OWN
    }

    enum Input {
        @Label(
                value = "Dense layer",
                description = "A linear layer makes the first layer's input of latent vector and class.")
        DENSE,
        @Label(value = "Channels", description = "The latent vector is one channel, the class further ones.")
        CHANNEL
    }

    enum ClassSignal {
        @Label(value = "Projection", description = "An inner product of features and a learnt vector of the class.")
        PROJECTION,
        @Label(value = "One-hot", description = "The class enters beside the vectors.")
        ONE_HOT
    }

    enum Loss {
        @Label(value = "Cross-entropy", description = "Binary cross-entropy, as in the paper.")
        CROSS_ENTROPY,
        @Label(value = "Hinge", description = "The discriminator stops pushing samples that it is sure of.")
        HINGE,
        @Label(
                value = "Wasserstein",
                description =
                        "The difference of the discriminator's mean scores (WGAN-GP). Needs the gradient penalty between"
                                + " samples, usually 10, or spectral normalisation.")
        WASSERSTEIN
    }

    @Widget(title = "Class column", description = "The column with the class (symbol) of each sample.")
    @Persist(configKey = "class_column")
    @Layout(TrainingSections.Data.class)
    @ChoicesProvider(LabelColumn.Choices.class)
    String m_classColumn;

    @Widget(title = "Column of vectors", description = "The column with the vectors (dx, dy, pen) of each sample.")
    @Persist(configKey = "vectors_column")
    @Layout(TrainingSections.Data.class)
    @ChoicesProvider(VectorsColumn.Choices.class)
    String m_vectorsColumn;

    @Widget(title = "Model", description = "How the conditional GAN is built and trained.")
    @Persist(configKey = "preset")
    @Layout(TrainingSections.Training.class)
    @ValueSwitchWidget
    @ValueReference(PresetReference.class)
    Preset m_preset = Preset.RECOMMENDED;

    @Widget(
            title = "Epochs",
            description =
                    "Passes over the samples. The paper's 10,000 take hours to days; 20 on some ten thousand samples"
                            + " take minutes and give readable characters. When a model is continued, epochs count from its start.")
    @Persist(configKey = "epochs")
    @Layout(TrainingSections.Training.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMostMillion.class)
    int m_epochs = 10_000;

    @Widget(title = "Minibatch", description = "Samples in one iteration.")
    @Persist(configKey = "minibatch")
    @Layout(TrainingSections.Training.class)
    @NumberInputWidget(minValidation = AtLeastTwo.class, maxValidation = AtMost4096.class)
    int m_minibatch = 64;

    @Widget(title = "Learning rate", description = "Step size of the optimiser (Adam), above 0 to 1.")
    @Persist(configKey = "learning_rate")
    @Layout(TrainingSections.Training.class)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = AtMostOne.class)
    double m_learningRate = 0.002;

    @Widget(
            title = "Clip norm",
            description = "Gradients of a layer with a larger L2 norm are scaled down to it; 0 = not clipped.")
    @Persist(configKey = "clip_norm")
    @Layout(TrainingSections.Training.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostMillion.class)
    @Advanced
    double m_clipNorm = 1;

    @Widget(title = "Filters", description = "Filters of each ConvGRU layer of the generator. More learn more, slower.")
    @Persist(configKey = "filters")
    @Layout(TrainingSections.Networks.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMost512.class)
    int m_filters = 16;

    @Widget(title = "Kernel", description = "Width of the ConvGRU convolutions, an odd number from 1 to 9.")
    @Persist(configKey = "kernel")
    @Layout(TrainingSections.Networks.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMostNine.class)
    @Advanced
    int m_kernel = 3;

    @Widget(title = "Discriminator, first layer", description = "Neurons of the discriminator's first hidden layer.")
    @Persist(configKey = "discriminator_width_1")
    @Layout(TrainingSections.Networks.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMost4096.class)
    @Advanced
    int m_discriminatorWidth1 = 256;

    @Widget(title = "Discriminator, second layer", description = "Neurons of the discriminator's second hidden layer.")
    @Persist(configKey = "discriminator_width_2")
    @Layout(TrainingSections.Networks.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMost4096.class)
    @Advanced
    int m_discriminatorWidth2 = 256;

    @Widget(title = "Latent input", description = "How latent vector and class enter the generator.")
    @Persist(configKey = "latent_input")
    @Layout(TrainingSections.Ingredients.class)
    @ValueSwitchWidget
    Input m_latentInput = Input.DENSE;

    @Widget(title = "Conditioning", description = "How the class enters the discriminator.")
    @Persist(configKey = "conditioning")
    @Layout(TrainingSections.Ingredients.class)
    @ValueSwitchWidget
    ClassSignal m_conditioning = ClassSignal.PROJECTION;

    @Widget(title = "Loss", description = "What discriminator and generator are judged by.")
    @Persist(configKey = "loss")
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(TrainingSections.Ingredients.class)
    @ValueSwitchWidget
    Loss m_loss = Loss.CROSS_ENTROPY;

    @Widget(title = "Beta 1", description = "Adam's decay of the first moment, 0 to below 1.")
    @Persist(configKey = "beta_1")
    @Layout(TrainingSections.Ingredients.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostOne.class)
    double m_beta1;

    @Widget(title = "Beta 2", description = "Adam's decay of the second moment, above 0 to below 1.")
    @Persist(configKey = "beta_2")
    @Layout(TrainingSections.Ingredients.class)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = AtMostOne.class)
    double m_beta2 = 0.99;

    @Widget(
            title = "Gradient penalty R1",
            description = "Weight of the penalty on the discriminator's gradient at real samples; 0 = none.")
    @Persist(configKey = "r1")
    @Layout(TrainingSections.Ingredients.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostTenThousand.class)
    double m_r1 = 0.1;

    @Widget(
            title = "Averaging",
            description = "Decay of the generator's averaged weights, which generate; 0 = the last weights generate.")
    @Persist(configKey = "averaging")
    @Layout(TrainingSections.Ingredients.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostOne.class)
    double m_averaging = 0.998;

    @Widget(
            title = "Falling learning rate",
            description = "Share of the training, at its end, over which the learning rate falls to 2 %; 0 = never.")
    @Persist(configKey = "rate_decay")
    @Layout(TrainingSections.Ingredients.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostOne.class)
    double m_rateDecay = 0.4;

    @Widget(
            title = "Noise on the discriminator's inputs",
            description = "Standard deviation of Gaussian noise, in units of the scaled vectors; 0 = none.")
    @Persist(configKey = "noise")
    @Layout(TrainingSections.Ingredients.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostNine.class)
    double m_noise = CganConfig.recommended().noise();

    @Widget(
            title = "Energy distance",
            description =
                    "Weight of a further goal of the generator: samples of a class should differ from real ones as little, and"
                            + " from each other as much, as real ones do from each other. Keeps samples of a class from"
                            + " looking alike; 0 = none.")
    @Persist(configKey = "energy_distance")
    @Migration(NoWeight.class)
    @Layout(TrainingSections.Ingredients.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostTenThousand.class)
    double m_energyDistance = CganConfig.recommended().energyDistance();

    @Widget(
            title = "Classmates",
            description =
                    "Samples of one class that a minibatch draws together, 1 to 64. The energy distance needs 2 or more.")
    @Persist(configKey = "classmates")
    @Migration(Alone.class)
    @Layout(TrainingSections.Ingredients.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMost512.class)
    int m_classmates = CganConfig.recommended().classmates();

    @Widget(
            title = "Drawn points",
            description =
                    "Beside the vectors the discriminator sees the points of the line that they draw, times this number, so"
                            + " that it notices lines that drift; 0 = it sees the vectors alone.")
    @Persist(configKey = "drawn_points")
    @Migration(NoWeight.class)
    @Layout(TrainingSections.Ingredients.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostTen.class)
    double m_drawnPoints = CganConfig.recommended().drawnPoints();

    @Widget(
            title = "Mapping",
            description =
                    "Units of a layer that maps latent vector and class together before they enter the generator, so that"
                            + " the latent vector can mean something else for each class. Needs the dense latent input; 0 ="
                            + " none.")
    @Persist(configKey = "mapping")
    @Migration(NoUnits.class)
    @Layout(TrainingSections.Ingredients.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMost4096.class)
    int m_mapping = CganConfig.recommended().mapping();

    @Widget(
            title = "Gradient penalty between samples",
            description =
                    "Weight of the penalty that pulls the discriminator's slope to 1 between a real and a generated sample of"
                            + " the same class, as WGAN-GP has it; 10 is usual with the loss Wasserstein; 0 = none.")
    @Persist(configKey = "gradient_penalty")
    @Migration(NoWeight.class)
    @Layout(TrainingSections.Ingredients.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostTenThousand.class)
    @Advanced
    double m_gradientPenalty = CganConfig.recommended().gradientPenalty();

    @Widget(
            title = "Packing",
            description =
                    "Samples of one class that the discriminator judges together, 1 to 16, so that it sees if they look alike"
                            + " (PacGAN). Minibatch and classmates must be multiples of it; 1 = each by itself.")
    @Persist(configKey = "packing")
    @Migration(Alone.class)
    @Layout(TrainingSections.Ingredients.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMost512.class)
    @Advanced
    int m_packing = CganConfig.recommended().packing();

    @Widget(
            title = "Spectral normalisation",
            description =
                    "On: each weight matrix of the discriminator is divided by its largest singular value, so that its"
                            + " judgement can't change abruptly.")
    @Persist(configKey = "spectral_normalisation")
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(TrainingSections.Ingredients.class)
    @Advanced
    boolean m_spectralNormalisation = CganConfig.recommended().spectralNormalisation();

    @Widget(
            title = "Discriminator's share of the learning rate",
            description =
                    "The discriminator learns with the learning rate times this number, above 0, so that the two networks can"
                            + " have two time scales; 1 = the same rate.")
    @Persist(configKey = "discriminator_rate_share")
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(TrainingSections.Ingredients.class)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = AtMostThousand.class)
    @Advanced
    double m_discriminatorRateShare = 1;

    @Widget(
            title = "Stop after minutes",
            description = "The training ends after this time with what it has learnt until then; 0 = no limit.")
    @Persist(configKey = "max_minutes")
    @Layout(TrainingSections.Run.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostMillion.class)
    double m_maxMinutes;

    @Widget(title = "Threads", description = "Processor cores to use; 0 = all. The result doesn't depend on it.")
    @Persist(configKey = "threads")
    @Layout(TrainingSections.Run.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostThousand.class)
    @Advanced
    int m_threads;

    @Widget(
            title = "Use the same seed in each run",
            description =
                    "On: every run with the same input and settings gives the same result. Off: each run draws a new"
                            + " seed and shows it as flow variable seed_used.")
    @Persist(configKey = "fixed_seed")
    @Layout(TrainingSections.Run.class)
    @ValueReference(FixedSeed.class)
    boolean m_fixedSeed = true;

    @Widget(title = "Seed", description = "Any whole number; another seed gives another result of the same kind.")
    @Persist(configKey = "seed")
    @Layout(TrainingSections.Run.class)
    @Effect(predicate = FixedSeed.class, type = EffectType.SHOW)
    long m_seed = 1;

    @Widget(
            title = "Stop by the quality of samples",
            description =
                    "On: the training is measured by what the generator writes, may end early, and keeps its best "
                            + "model. One sample in ten of each class is held out for that. The measure is legibility times "
                            + "coverage, 0 to 1: high if generated samples are nearest to real ones of their class, and if "
                            + "real ones have generated ones nearby.")
    @Persist(configKey = "stop_by_quality")
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(TrainingSections.Stopping.class)
    @ValueReference(StopByQuality.class)
    boolean m_stopByQuality;

    @Widget(
            title = "Epochs between measurements",
            description =
                    "After how many epochs the training is measured, again and again. Measuring takes about as long "
                            + "as some iterations for each class.")
    @Persist(configKey = "evaluation_epochs")
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(TrainingSections.Stopping.class)
    @Effect(predicate = StopByQuality.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMostMillion.class)
    int m_evaluationEpochs = 10;

    @Widget(
            title = "Measurements without progress",
            description = "The training ends when so many measurements in a row were no better than the best one; 0 = "
                    + "never.")
    @Persist(configKey = "patience")
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(TrainingSections.Stopping.class)
    @Effect(predicate = StopByQuality.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostMillion.class)
    int m_patience = 10;

    @Widget(
            title = "Target",
            description = "The training ends when the measure reaches this value, 0 to 1; 0 = no target.")
    @Persist(configKey = "target_quality")
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(TrainingSections.Stopping.class)
    @Effect(predicate = StopByQuality.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostOne.class)
    @Advanced
    double m_targetQuality;

    @Widget(
            title = "Keep the best model",
            description = "On: the result is the model of the best measurement. Off: the last one.")
    @Persist(configKey = "keep_best")
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(TrainingSections.Stopping.class)
    @Effect(predicate = StopByQuality.class, type = EffectType.SHOW)
    @Advanced
    boolean m_keepBest = true;

    @Widget(
            title = "Checkpoint folder",
            description = "A folder that the training is saved to while it runs, so that it can go on after a crash, a "
                    + "cancel or a power cut. It also gets history.csv, with a line for each epoch. Each training "
                    + "needs a folder of its own. Empty = no checkpoints.")
    @Persist(configKey = "checkpoint_folder")
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(TrainingSections.Checkpoints.class)
    @TextInputWidget(placeholder = "for instance C:\\training\\run1 or /home/me/training/run1")
    String m_checkpointFolder = "";

    @Widget(
            title = "Epochs between checkpoints",
            description = "A checkpoint is written after so many epochs; 0 = by minutes alone.")
    @Persist(configKey = "checkpoint_epochs")
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(TrainingSections.Checkpoints.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostMillion.class)
    @Advanced
    int m_checkpointEpochs = 0;

    @Widget(
            title = "Minutes between checkpoints",
            description = "A checkpoint is written at the end of the first epoch after so many minutes; 0 = by epochs "
                    + "alone.")
    @Persist(configKey = "checkpoint_minutes")
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(TrainingSections.Checkpoints.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostMillion.class)
    @Advanced
    double m_checkpointMinutes = 2;

    @Widget(
            title = "Checkpoints to keep",
            description =
                    "Older checkpoints are deleted. More than one lets the training go on even if the newest file is "
                            + "damaged.")
    @Persist(configKey = "checkpoints_kept")
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(TrainingSections.Checkpoints.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMostThousand.class)
    @Advanced
    int m_checkpointsKept = 3;

    @Widget(
            title = "Go on from the last checkpoint",
            description =
                    "On: if the folder has checkpoints of this very training, it goes on from the last one, to the "
                            + "same result as without a break; checkpoints of other settings or data are refused. Off: a "
                            + "folder with checkpoints is refused.")
    @Persist(configKey = "go_on")
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(TrainingSections.Checkpoints.class)
    @Advanced
    boolean m_goOn = true;

    /** The defaults. */
    public TrainingParameters() {}

    /** The defaults, with columns guessed from what is connected. */
    public TrainingParameters(NodeParametersInput input) {
        m_classColumn = LabelColumn.guess(input, 0);
        m_vectorsColumn = VectorsColumn.guess(input, 0);
    }

    /**
     * The engine's configuration.
     *
     * @param seed seed of start weights and of every draw
     * @param vectors vectors of a sample
     */
    CganConfig config(long seed, int vectors) throws InvalidSettingsException {
        return Refusals.setting(() -> builder()
                .epochs(m_epochs)
                .minibatch(m_minibatch)
                .learningRateGenerator(m_learningRate)
                .learningRateDiscriminator(
                        m_preset == Preset.OWN ? m_learningRate * m_discriminatorRateShare : m_learningRate)
                .clipNorm(m_clipNorm)
                .filters(m_filters)
                .kernel(m_kernel)
                .discriminatorWidths(List.of(m_discriminatorWidth1, m_discriminatorWidth2))
                .maxMinutes(m_maxMinutes)
                .threads(m_threads)
                .seed(seed)
                .steps(vectors)
                .build());
    }

    /**
     * The engine's request.
     *
     * @param seed seed of start weights and of every draw
     * @param vectors vectors of a sample
     */
    TrainingRequest request(long seed, int vectors) throws InvalidSettingsException {
        StoppingConfig stopping = stopping();
        return new TrainingRequest(config(seed, vectors), m_stopByQuality ? stopping : null, checkpoints());
    }

    /** The stop rules. */
    private StoppingConfig stopping() throws InvalidSettingsException {
        Refusals.range("Target", m_targetQuality, 0, 1);
        return Refusals.setting(() -> new StoppingConfig(m_evaluationEpochs, m_patience, m_targetQuality, m_keepBest));
    }

    /** Where checkpoints go, or null for none. */
    private CheckpointConfig checkpoints() throws InvalidSettingsException {
        if (m_checkpointFolder == null || m_checkpointFolder.isBlank()) {
            return null;
        }
        try {
            Path folder = Path.of(m_checkpointFolder.strip());
            if (!folder.isAbsolute()) {
                throw new InvalidSettingsException(
                        "Checkpoint folder must be a full path, such as C:\\training\\run1 or"
                                + " /home/me/training/run1, but is \"" + m_checkpointFolder + "\".");
            }
            if (m_goOn && !m_fixedSeed) {
                throw new InvalidSettingsException("A training can only go on from its checkpoints with the same seed:"
                        + " switch on \"Use the same seed in each run\", or switch off \"Go on from the last"
                        + " checkpoint\".");
            }
            return Refusals.setting(() ->
                    new CheckpointConfig(folder, m_checkpointEpochs, m_checkpointMinutes, m_checkpointsKept, m_goOn));
        } catch (InvalidPathException e) {
            throw new InvalidSettingsException(
                    "Checkpoint folder \"" + m_checkpointFolder + "\" is not a path on this computer: " + e.getMessage()
                            + ".",
                    e);
        }
    }

    private CganConfig.Builder builder() {
        return switch (m_preset) {
            case RECOMMENDED -> CganConfig.recommended().toBuilder();
            case PAPER -> CganConfig.paper().toBuilder();
            case OWN -> CganConfig.recommended().toBuilder()
                    .latentInput(LatentInput.valueOf(m_latentInput.name()))
                    .conditioning(Conditioning.valueOf(m_conditioning.name()))
                    .loss(AdversarialLoss.valueOf(m_loss.name()))
                    .beta1(m_beta1)
                    .beta2(m_beta2)
                    .r1(m_r1)
                    .averaging(m_averaging)
                    .rateDecay(m_rateDecay)
                    .noise(m_noise)
                    .energyDistance(m_energyDistance)
                    .classmates(m_classmates)
                    .gradientPenalty(m_gradientPenalty)
                    .packing(m_packing)
                    .spectralNormalisation(m_spectralNormalisation)
                    .drawnPoints(m_drawnPoints)
                    .mapping(m_mapping);
        };
    }

    @Override
    public void validate() throws InvalidSettingsException {
        config(m_seed, CganConfig.recommended().steps());
        stopping();
        checkpoints();
    }

    static final class PresetReference implements ParameterReference<Preset> {}

    static final class IsOwn implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer initializer) {
            return initializer.getEnum(PresetReference.class).isOneOf(Preset.OWN);
        }
    }

    static final class FixedSeed implements BooleanReference {}

    static final class StopByQuality implements BooleanReference {}

    /** For weights of what older versions didn't have. */
    static final class NoWeight implements DefaultProvider<Double> {
        @Override
        public Double getDefault() {
            return 0.0;
        }
    }

    /** For layers that older versions didn't have. */
    static final class NoUnits implements DefaultProvider<Integer> {
        @Override
        public Integer getDefault() {
            return 0;
        }
    }

    /** For groups of samples, which were groups of one in older versions. */
    static final class Alone implements DefaultProvider<Integer> {
        @Override
        public Integer getDefault() {
            return 1;
        }
    }
}
