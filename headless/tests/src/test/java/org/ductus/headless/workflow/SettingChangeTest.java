// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

class SettingChangeTest {

    private final NodeSettings model = new NodeSettings("model");
    private final NodeSettings defaults = new NodeSettings("model");

    @BeforeEach
    void fill() {
        model.addInt("epochs", 20);
        model.addLong("seed", 0);
        model.addBoolean("seed_is_present", false);
        model.addNodeSettings("kept").addString("mode", "MANUAL");
        model.addStringArray("symbols", "A", "B");
        defaults.addDouble("rate", 0.5);
        defaults.addNodeSettings("noise").addDouble("sigma", 0.1);
    }

    private void change(final String text) {
        SettingChange.parse(text).apply("Learner (#4)", model, defaults, null);
    }

    @Test
    void keepsTheTypeOfAnEntry() throws InvalidSettingsException {
        change("4/epochs=33");
        change("4/kept/mode=a=b");
        change("4/symbols=X,Y,Z");
        assertThat(model.getInt("epochs")).isEqualTo(33);
        assertThat(model.getNodeSettings("kept").getString("mode")).isEqualTo("a=b");
        assertThat(model.getStringArray("symbols")).containsExactly("X", "Y", "Z");
    }

    @Test
    void makesAnOptionalValuePresent() throws InvalidSettingsException {
        change("4/seed=7");
        assertThat(model.getLong("seed")).isEqualTo(7);
        assertThat(model.getBoolean("seed_is_present")).isTrue();
    }

    @Test
    void addsWhatTheFileLacks() throws InvalidSettingsException {
        change("4/rate=0.25");
        change("4/noise/sigma=1e-3");
        assertThat(model.getDouble("rate")).isEqualTo(0.25);
        assertThat(model.getNodeSettings("noise").getDouble("sigma")).isEqualTo(1e-3);
    }

    @Test
    void complainsInSentences() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change("4/epochs=1.5"))
                .withMessageContainingAll("'1.5'", "epochs", "Learner (#4)", "whole number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change("4/epoch=1"))
                .withMessageContainingAll("no setting epoch", "epochs, kept, seed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change("4/kept=1"))
                .withMessageContainingAll("group", "mode");
        assertThatIllegalArgumentException().isThrownBy(() -> change("4=1")).withMessageContaining("NODE_ID/KEY=VALUE");
        assertThatIllegalArgumentException().isThrownBy(() -> change("epochs")).withMessageContaining("'epochs'");
    }

    @Test
    void refusesASettingThatAFlowVariableControls() {
        final NodeSettings variables = new NodeSettings("variables");
        variables.addNodeSettings("tree").addNodeSettings("epochs").addString("used_variable", "n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingChange.parse("4/epochs=3").apply("Learner (#4)", model, defaults, variables))
                .withMessageContainingAll("flow variable 'n'");
    }
}
