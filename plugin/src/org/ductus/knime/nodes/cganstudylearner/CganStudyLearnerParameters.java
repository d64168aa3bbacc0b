// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cganstudylearner;

import java.util.ArrayList;
import java.util.List;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.study.ThreadStudyExecutor;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.NumberLimits.AtMostMillion;
import org.ductus.knime.common.NumberLimits.AtMostTenThousand;
import org.ductus.knime.common.NumberLimits.AtMostThousand;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.VectorsColumn;
import org.ductus.knime.training.ExecutorParameters;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of cGAN Study Learner. */
final class CganStudyLearnerParameters implements NodeParameters {

    @Section(title = "Data")
    interface Data {}

    @Section(title = "Ways of sampling")
    @After(Data.class)
    interface Ways {}

    @Section(title = "Trainings")
    @After(Ways.class)
    interface Trainings {}

    @Section(title = "Samples")
    @After(Trainings.class)
    interface Samples {}

    @Section(title = "Executor")
    @After(Samples.class)
    @Advanced
    interface Executor {}

    @Widget(title = "Class column", description = "The column with the class (symbol) of each sample.")
    @Persist(configKey = "class_column")
    @Layout(Data.class)
    @ChoicesProvider(LabelColumn.Choices.class)
    String m_classColumn;

    @Widget(title = "Column of vectors", description = "The column with the vectors (dx, dy, pen) of each sample.")
    @Persist(configKey = "vectors_column")
    @Layout(Data.class)
    @ChoicesProvider(VectorsColumn.Choices.class)
    String m_vectorsColumn;

    @Widget(title = "Random", description = "Plain Gaussian noise for every class.")
    @Persist(configKey = "random")
    @Layout(Ways.class)
    boolean m_random = true;

    @Widget(title = "Centroid + noise", description = "The class's characteristic vector plus Gaussian noise.")
    @Persist(configKey = "centroid_noise")
    @Layout(Ways.class)
    boolean m_centroidNoise = true;

    @Widget(
            title = "Rejection",
            description = "Gaussian noise, drawn anew until the nearest characteristic vector is the class's own. "
                    + "Takes long where a class's part of the space is small.")
    @Persist(configKey = "rejection")
    @Layout(Ways.class)
    boolean m_rejection;

    @Widget(
            title = "Pull to centroid (paper)",
            description = "Gaussian noise, pulled towards the class's characteristic vector.")
    @Persist(configKey = "pull")
    @Layout(Ways.class)
    boolean m_pull = true;

    @Widget(title = "Simplex exchange", description = "Exact and equal parts, with orthonormal characteristic vectors.")
    @Persist(configKey = "simplex")
    @Layout(Ways.class)
    boolean m_simplex = true;

    @Widget(
            title = "Mixture with trainable means",
            description = "As centroid + noise, with characteristic vectors that the training moves.")
    @Persist(configKey = "trainable_means")
    @Layout(Ways.class)
    boolean m_trainableMeans = true;

    @Widget(
            title = "Epochs",
            description =
                    "Passes over the samples in each training. The model to repeat may have had fewer; all its other settings"
                            + " hold. A table of configurations may say otherwise.")
    @Persist(configKey = "epochs")
    @Layout(Trainings.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMostMillion.class)
    int m_epochs = 26;

    @Widget(
            title = "Seeds",
            description =
                    "How often each way of sampling is trained, each time with another seed: of characteristic vectors, start"
                            + " weights and every draw. Trainings with the same seed differ in the sampling alone. Tests need"
                            + " three or more, better five to ten.")
    @Persist(configKey = "seeds")
    @Layout(Trainings.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMostThousand.class)
    int m_seeds = 5;

    @Widget(title = "First seed", description = "Any whole number; the other seeds follow it.")
    @Persist(configKey = "first_seed")
    @Layout(Trainings.class)
    long m_firstSeed = 1;

    @Widget(
            title = "Trainings at a time",
            description =
                    "How many run side by side in this process, 0 = one for each core. The result doesn't depend on it.")
    @Persist(configKey = "parallel")
    @Layout(Trainings.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostThousand.class)
    @Advanced
    int m_parallel;

    @Widget(
            title = "Samples a class",
            description = "How many samples of each class every model writes in each run, 1 to 10,000.")
    @Persist(configKey = "samples_per_class")
    @Layout(Samples.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMostTenThousand.class)
    int m_samplesPerClass = 60;

    @Widget(
            title = "Runs",
            description =
                    "How often every model writes them, with other latent vectors each time, from 1 to 26. The runs are named"
                            + " a, b and so on; Ink Pair Scorer compares two.")
    @Persist(configKey = "runs")
    @Layout(Samples.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMostThousand.class)
    int m_runs = 2;

    @Persist(configKey = "executor")
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Executor.class)
    ExecutorParameters m_executor = new ExecutorParameters();

    CganStudyLearnerParameters() {}

    CganStudyLearnerParameters(NodeParametersInput input) {
        m_classColumn = LabelColumn.guess(input, 0);
        m_vectorsColumn = VectorsColumn.guess(input, 0);
    }

    /** The ways of sampling that are chosen. */
    List<Sampling> samplings() {
        List<Sampling> chosen = new ArrayList<>();
        add(chosen, m_random, Sampling.RANDOM);
        add(chosen, m_centroidNoise, Sampling.CENTROID_NOISE);
        add(chosen, m_rejection, Sampling.REJECTION);
        add(chosen, m_pull, Sampling.PULL_TO_CENTROID);
        add(chosen, m_simplex, Sampling.SIMPLEX_EXCHANGE);
        add(chosen, m_trainableMeans, Sampling.TRAINABLE_MEANS);
        return chosen;
    }

    private static void add(List<Sampling> to, boolean chosen, Sampling sampling) {
        if (chosen) {
            to.add(sampling);
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Refusals.range("Epochs", m_epochs, 1, 1_000_000);
        Refusals.range("Seeds", m_seeds, 1, 1000);
        Refusals.range("Samples a class", m_samplesPerClass, 1, 10_000);
        Refusals.range("Runs", m_runs, 1, 26);
        Refusals.setting(() -> new ThreadStudyExecutor(m_parallel));
        m_executor.validate();
    }
}
