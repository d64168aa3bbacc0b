// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.VariableType.BooleanType;
import org.knime.core.node.workflow.VariableType.LongType;

/**
 * Flow variables that overwrite settings, and settings that become flow variables. In KNIME: {@code
 * knime-core/org.knime.core/src/eclipse/org/knime/core/node}: {@code workflow/SingleNodeContainer.java} (applySettingsUsingFlowObjectStack,
 * overwriteSettingsWithFlowVariables), {@code config/ConfigEditTreeModel.java} (create, overwriteSettings) and {@code
 * workflow/VariableType.java} (canOverwrite, overwrite of each type).
 */
class SettingsVariablesTest {

    private static final String OVERWRITING =
            "Errors loading flow variables into node : Errors overwriting node settings with flow variables: ";

    private final NodeSettings m_model = new NodeSettings("model");

    private final NodeSettings m_variables = new NodeSettings("variables");

    private final NodeSettings m_tree;

    SettingsVariablesTest() {
        m_variables.addString("version", "V_2019_09_13");
        m_tree = (NodeSettings) m_variables.addNodeSettings("tree");
        m_model.addString("optimizer", "ADAM");
        m_model.addInt("epochs", 1);
        m_model.addLong("seed", 1);
        m_model.addDouble("rate", 0.5);
        m_model.addFloat("decay", 0.5f);
        m_model.addBoolean("shuffle", false);
        m_model.addChar("separator", ',');
        m_model.addShort("width", (short) 1);
        m_model.addByte("level", (byte) 1);
        m_model.addTransientString("token", "x");
        m_model.addStringArray("labels", "a", "b");
        m_model.addIntArray("sizes", 1, 2);
        m_model.addNodeSettings("inner").addInt("epochs", 2);
    }

    private static NodeSettings at(final NodeSettings tree, final String... path) {
        return Arrays.stream(path)
                .reduce(
                        tree,
                        (t, key) -> t.getEntry(key) instanceof NodeSettings inner
                                ? inner
                                : (NodeSettings) t.addNodeSettings(key),
                        (a, b) -> b);
    }

    private void control(final String used, final String exposed, final String... path) {
        var leaf = at(m_tree, path);
        leaf.addString("used_variable", used);
        leaf.addString("exposed_variable", exposed);
    }

    private List<FlowVariable> overwrite(final FlowVariable... variables) throws InvalidSettingsException {
        Map<String, FlowVariable> available = new LinkedHashMap<>();
        List.of(variables).forEach(v -> available.put(v.getName(), v));
        return SettingsVariables.overwrite(m_variables, available, m_model);
    }

    /** One variable, over a setting of each name. */
    private ThrowingCallable overwriting(final FlowVariable variable, final String... keys) {
        m_tree.keySet().stream().toList().forEach(m_tree::removeConfig);
        for (String key : keys) {
            control(variable.getName(), null, key);
        }
        return () -> overwrite(variable);
    }

    private static FlowVariable logical(final boolean value) {
        return new FlowVariable("v", BooleanType.INSTANCE, value);
    }

    @Test
    void overwritesWithIntegers() throws Throwable {
        overwriting(
                        new FlowVariable("v", 7),
                        "optimizer",
                        "epochs",
                        "seed",
                        "rate",
                        "decay",
                        "separator",
                        "width",
                        "level",
                        "token",
                        "labels",
                        "sizes")
                .call();
        assertThat(m_model.getString("optimizer")).isEqualTo("7");
        assertThat(m_model.getInt("epochs")).isEqualTo(7);
        assertThat(m_model.getLong("seed")).isEqualTo(7);
        assertThat(m_model.getDouble("rate")).isEqualTo(7);
        assertThat(m_model.getFloat("decay")).isEqualTo(7);
        assertThat(m_model.getChar("separator")).isEqualTo('7');
        assertThat(m_model.getShort("width")).isEqualTo((short) 7);
        assertThat(m_model.getByte("level")).isEqualTo((byte) 7);
        assertThat(m_model.getTransientString("token")).isEqualTo("7");
        assertThat(m_model.getStringArray("labels")).containsExactly("7");
        assertThat(m_model.getIntArray("sizes")).containsExactly(7);
        assertThat(m_model.getNodeSettings("inner").getInt("epochs"))
                .as("the same key further down")
                .isEqualTo(2);
    }

    @Test
    void overwritesWithOtherTypes() throws Throwable {
        overwriting(new FlowVariable("v", 0.25), "optimizer", "rate", "decay").call();
        assertThat(m_model.getString("optimizer")).isEqualTo("0.25");
        assertThat(m_model.getDouble("rate")).isEqualTo(0.25);
        assertThat(m_model.getFloat("decay")).isEqualTo(0.25f);
        overwriting(new FlowVariable("v", LongType.INSTANCE, 1L << 40), "seed", "rate")
                .call();
        assertThat(m_model.getLong("seed")).isEqualTo(1L << 40);
        assertThat(m_model.getDouble("rate")).isEqualTo(1L << 40);
        overwriting(logical(true), "optimizer", "shuffle").call();
        assertThat(m_model.getString("optimizer")).isEqualTo("true");
        assertThat(m_model.getBoolean("shuffle")).isTrue();
        overwriting(new FlowVariable("v", "FALSE"), "shuffle").call();
        assertThat(m_model.getBoolean("shuffle")).isFalse();
        overwriting(new FlowVariable("v", ";"), "separator", "optimizer").call();
        assertThat(m_model.getChar("separator")).isEqualTo(';');
    }

    @Test
    void refusesOtherTypes() {
        refuses(new FlowVariable("v", "7"), "epochs", "xint", "STRING");
        refuses(new FlowVariable("v", 7.0), "epochs", "xint", "DOUBLE");
        refuses(new FlowVariable("v", LongType.INSTANCE, 7L), "epochs", "xint", "LONG");
        refuses(new FlowVariable("v", 7.0), "seed", "xlong", "DOUBLE");
        refuses(logical(true), "rate", "xdouble", "BOOLEAN");
        refuses(new FlowVariable("v", 7), "shuffle", "xboolean", "INTEGER");
        refuses(new FlowVariable("v", "7"), "sizes", "config", "STRING");
        assertThat(m_model.getInt("epochs", 0)).as("what was there stays").isEqualTo(1);
    }

    private void refuses(final FlowVariable variable, final String key, final String setting, final String type) {
        assertThatThrownBy(overwriting(variable, key))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(OVERWRITING + "Can't evaluate variable \"v\" as " + setting + " expression, it is a " + type
                        + " (\"" + variable + "\"");
    }

    @Test
    void refusesValuesThatDoNotFit() {
        assertThatThrownBy(overwriting(new FlowVariable("v", "yes"), "shuffle"))
                .hasMessage(OVERWRITING + "Unable to parse \"yes\" (variable \"v\") as boolean expression (settings "
                        + "parameter \"shuffle\")");
        assertThatThrownBy(overwriting(new FlowVariable("v", "ab"), "separator"))
                .hasMessage(OVERWRITING
                        + "Unable to parse \"ab\" (variable \"v\") as char (settings parameter \"separator\")");
        assertThatThrownBy(overwriting(new FlowVariable("v", 128), "level"))
                .hasMessage(OVERWRITING
                        + "Value of variable \"v\" can't be cast to xbyte(settings parameter \"level\"), out of range: "
                        + "128");
    }

    @Test
    void namesUnknownVariables() {
        control("absent", null, "epochs");
        assertThatThrownBy(() -> overwrite(new FlowVariable("other", 1)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(OVERWRITING + "Unknown variable \"absent\"");
    }

    @Test
    void overwritesNestedSettings() throws InvalidSettingsException {
        control("v", null, "inner", "epochs");
        overwrite(new FlowVariable("v", 7));
        assertThat(m_model.getNodeSettings("inner").getInt("epochs")).isEqualTo(7);
        assertThat(m_model.getInt("epochs")).isEqualTo(1);
    }

    @Test
    void overwritesElementsOfArrays() throws InvalidSettingsException {
        control("v", null, "sizes", "1");
        overwrite(new FlowVariable("v", 7));
        assertThat(m_model.getIntArray("sizes")).containsExactly(1, 7);
    }

    /** Settings that are gone since the variables were set do no harm, and neither do hidden ones. */
    @Test
    void passesOverWhatIsNotThere() throws InvalidSettingsException {
        m_model.addInt("epochs_Internals", 1);
        control("v", null, "gone");
        control("v", null, "epochs_Internals");
        control("", null, "epochs");
        overwrite(new FlowVariable("v", 7));
        assertThat(m_model.getInt("epochs_Internals")).isEqualTo(1);
        assertThat(m_model.getInt("epochs")).isEqualTo(1);
        assertThat(m_model.containsKey("gone")).isFalse();
    }

    /** The oldest files have no version and no tree. */
    @Test
    void readsOldVariables() throws InvalidSettingsException {
        var old = new NodeSettings("variables");
        var leaf = old.addNodeSettings("epochs");
        leaf.addString("used_variable", "v");
        leaf.addString("exposed_variable", null);
        SettingsVariables.overwrite(old, Map.of("v", new FlowVariable("v", 7)), m_model);
        assertThat(m_model.getInt("epochs")).isEqualTo(7);
    }

    @Test
    void refusesMalformedVariables() {
        m_tree.addNodeSettings("epochs").addString("used_variable", "v");
        assertThatThrownBy(() -> overwrite(new FlowVariable("v", 7)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("Errors loading flow variables into node : Errors reading flow variables: "
                        + "String for key \"exposed_variable\" not found.");
    }

    /** An exposed setting has the value after the overwriting. */
    @Test
    void exposesSettings() throws InvalidSettingsException {
        control("v", "out_epochs", "epochs");
        control(null, "out_seed", "seed");
        control(null, "out_decay", "decay");
        control(null, "out_shuffle", "shuffle");
        control(null, "out_separator", "separator");
        control(null, "out_inner", "inner", "epochs");
        control(null, "out_optimizer", "optimizer");
        assertThat(overwrite(new FlowVariable("v", 7)))
                .containsExactlyInAnyOrder(
                        new FlowVariable("out_epochs", 7),
                        new FlowVariable("out_seed", LongType.INSTANCE, 1L),
                        new FlowVariable("out_decay", 0.5),
                        new FlowVariable("out_shuffle", BooleanType.INSTANCE, false),
                        new FlowVariable("out_separator", ","),
                        new FlowVariable("out_inner", 2),
                        new FlowVariable("out_optimizer", "ADAM"));
    }

    /** Arrays are no variables here, unlike in KNIME. */
    @Test
    void exposesNoArrays() {
        control(null, "out", "labels");
        assertThatThrownBy(this::overwrite)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("No flow variable with a type available");
    }

    @Test
    void leavesPasswords() throws InvalidSettingsException {
        m_model.addEntry(
                org.knime.core.node.config.base.ConfigEntries.xpassword.createEntry("password", "02encrypted"));
        control("v", null, "password");
        overwrite(new FlowVariable("v", "plain"));
        assertThat(m_model.getEntry("password").toStringValue()).isEqualTo("02encrypted");
    }
}
