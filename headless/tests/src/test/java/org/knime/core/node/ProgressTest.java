// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Progress and its messages as KNIME has them, in knime-core/org.knime.core/src/eclipse/org/knime/core/node: {@code
 * DefaultNodeProgressMonitor.java} with its SubNodeProgressMonitor, the same file in 5.8.0 and 5.11.0.
 */
class ProgressTest {

    private final DefaultNodeProgressMonitor m_progress = new DefaultNodeProgressMonitor();

    private final ExecutionMonitor m_exec = new ExecutionMonitor(m_progress);

    private final List<String> m_heard = new ArrayList<>();

    @BeforeEach
    void listen() {
        m_progress.addProgressListener(event -> m_heard.add(event.getMessage()));
    }

    /** setProgressIntern: nothing keeps a node from going back, so a node has to see to that itself. */
    @Test
    void mayGoBack() {
        m_exec.setProgress(0.5);
        m_exec.setProgress(0.2);
        assertThat(m_progress.getProgress()).isEqualTo(0.2);
    }

    /** setProgressIntern: what is no fraction changes nothing. */
    @Test
    void ignoresWhatIsNoFraction() {
        assertThat(m_progress.getProgress()).isNull();
        m_exec.setProgress(0.5);
        m_exec.setProgress(1.01);
        m_exec.setProgress(-0.01);
        m_exec.setProgress(Double.NaN);
        assertThat(m_progress.getProgress()).isEqualTo(0.5);
    }

    /** SubNodeProgressMonitor.setProgress: parts add up, are cut to [0, 1], and don't go back. */
    @Test
    void addsUpItsParts() {
        m_exec.createSubProgress(0.25).setProgress(1);
        var part = m_exec.createSubProgress(0.5);
        part.setProgress(0.5);
        part.setProgress(0.1);
        assertThat(m_progress.getProgress()).isEqualTo(0.25 + 0.5 * 0.5);
        part.setProgress(7);
        assertThat(m_progress.getProgress()).isEqualTo(0.75);
        m_exec.createSubProgress(0).setProgress(1);
        assertThat(m_progress.getProgress()).isEqualTo(0.75);
    }

    /** SubNodeProgressMonitor.setProgress: many steps that are each too small to be seen are not lost. */
    @Test
    void losesNoSmallSteps() {
        var part = m_exec.createSubProgress(0.5);
        for (int i = 0; i <= 100_000; i++) {
            part.setProgress(i / 100_000.0);
        }
        assertThat(m_progress.getProgress()).isEqualTo(0.5, offset(0.0005));
    }

    /** SubNodeProgressMonitor.setProgress(Supplier, boolean): messages of parts follow those of the whole. */
    @Test
    void joinsTheMessagesOfParts() {
        m_exec.setMessage("Training");
        var part = m_exec.createSubProgress(0.5);
        part.setMessage("Epoch 1");
        part.createSubProgress(0.5).setMessage("Batch 3");
        m_exec.createSilentSubProgress(0.5).setMessage("not heard");
        part.setMessage("Epoch 2");
        m_exec.setMessage("Done");
        assertThat(m_heard)
                .containsExactly(
                        "Training", "Training - Epoch 1", "Training - Epoch 1 - Batch 3", "Training - Epoch 2", "Done");
        assertThat(part.getProgressMonitor().getMessage()).isEqualTo("Epoch 2");
    }
}
