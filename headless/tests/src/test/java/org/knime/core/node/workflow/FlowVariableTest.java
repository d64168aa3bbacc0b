// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.VariableType.BooleanType;
import org.knime.core.node.workflow.VariableType.DoubleType;
import org.knime.core.node.workflow.VariableType.IntType;
import org.knime.core.node.workflow.VariableType.LongType;
import org.knime.core.node.workflow.VariableType.StringType;

/**
 * Flow variables: names, scopes, conversions, settings. In KNIME: {@code
 * knime-core/org.knime.core/src/eclipse/org/knime/core/node/workflow}: {@code FlowVariable.java} (Scope, save, load) and {@code VariableType.java}
 * (convertible types, load, save).
 */
class FlowVariableTest {

    private static List<FlowVariable> everyType() {
        return List.of(
                new FlowVariable("s", "text"),
                new FlowVariable("i", 7),
                new FlowVariable("d", 0.5),
                new FlowVariable("l", LongType.INSTANCE, 1L << 40),
                new FlowVariable("b", BooleanType.INSTANCE, true));
    }

    @Test
    void describesItself() {
        assertThat(everyType())
                .extracting(FlowVariable::toString)
                .containsExactly(
                        "\"s\" (STRING: text)",
                        "\"i\" (INTEGER: 7)",
                        "\"d\" (DOUBLE: 0.5)",
                        "\"l\" (LONG: 1099511627776)",
                        "\"b\" (BOOLEAN: true)");
        assertThat(new FlowVariable("i", 7))
                .isEqualTo(new FlowVariable("i", 7))
                .hasSameHashCodeAs(new FlowVariable("i", 7));
        assertThat(new FlowVariable("i", 7))
                .isNotEqualTo(new FlowVariable("i", 8))
                .isNotEqualTo(new FlowVariable("j", 7))
                .isNotEqualTo(new FlowVariable("i", LongType.INSTANCE, 7L));
        assertThat(new FlowVariable("i", 7).withNewName("j")).isEqualTo(new FlowVariable("j", 7));
        assertThat(new FlowVariable("l", LongType.INSTANCE).getValueAsString()).isEqualTo("0");
    }

    /** The getters of old tell of another type by a value that means nothing. */
    @Test
    @SuppressWarnings("deprecation")
    void hasGettersOfOld() {
        var number = new FlowVariable("i", 7);
        assertThat(number.getIntValue()).isEqualTo(7);
        assertThat(number.getStringValue()).isNull();
        assertThat(number.getDoubleValue()).isNaN();
        assertThat(new FlowVariable("s", "text").getIntValue()).isZero();
        assertThat(everyType())
                .extracting(FlowVariable::getType)
                .containsExactly(
                        FlowVariable.Type.STRING,
                        FlowVariable.Type.INTEGER,
                        FlowVariable.Type.DOUBLE,
                        FlowVariable.Type.OTHER,
                        FlowVariable.Type.OTHER);
    }

    /** Rows: types in the order string, boolean, int, long, double; whether they convert to those of the columns. */
    @Test
    void converts() {
        boolean[][] expected = {
            {true, true, false, false, false},
            {true, true, false, false, false},
            {true, false, true, true, true},
            {true, false, false, true, true},
            {true, false, false, false, true}
        };
        List<VariableType<?>> types = List.of(
                StringType.INSTANCE, BooleanType.INSTANCE, IntType.INSTANCE, LongType.INSTANCE, DoubleType.INSTANCE);
        for (int from = 0; from < types.size(); from++) {
            for (int to = 0; to < types.size(); to++) {
                assertThat(types.get(from).isConvertible(types.get(to)))
                        .as(types.get(from) + " to " + types.get(to))
                        .isEqualTo(expected[from][to]);
            }
        }
        var number = new FlowVariable("i", 7);
        assertThat(number.getValue(LongType.INSTANCE)).isEqualTo(7L);
        assertThat(number.getValue(DoubleType.INSTANCE)).isEqualTo(7.0);
        assertThat(number.getValue(StringType.INSTANCE)).isEqualTo("7");
        assertThat(new FlowVariable("s", "TRUE").getValue(BooleanType.INSTANCE)).isTrue();
        assertThatThrownBy(() -> new FlowVariable("s", "yes").getValue(BooleanType.INSTANCE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> number.getValue(BooleanType.INSTANCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Flow variable does not represent value of class \"INTEGER\" (but \"BOOLEAN\") and also "
                        + "can't be converted to it.");
    }

    @Test
    void refusesNames() {
        assertThatThrownBy(() -> new FlowVariable("knime.seed", 1))
                .isInstanceOf(IllegalFlowVariableNameException.class)
                .hasMessage("The flow variable 'knime.seed' has a reserved prefix ('knime'). Please change the name.");
        assertThatThrownBy(() -> new FlowVariable("knime.node.x", 1))
                .isInstanceOf(IllegalFlowVariableNameException.class)
                .hasMessageContaining("('knime.node')");
        assertThatThrownBy(() -> new FlowVariable(" ", 1))
                .isInstanceOf(RuntimeException.class)
                .hasMessage("Invalid (empty) flow variable name");
        assertThatThrownBy(() -> new FlowVariable(null, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Name must not be null");
        assertThatThrownBy(() -> new FlowVariable("a", (VariableType<String>) null, "b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new FlowVariable("my.knime", 1).getScope()).isEqualTo(FlowVariable.Scope.Flow);
    }

    @Test
    void verifiesScopes() {
        FlowVariable.Scope.Global.verifyName("knime.workspace");
        assertThatThrownBy(() -> FlowVariable.Scope.Local.verifyName("a"))
                .isInstanceOf(IllegalFlowVariableNameException.class)
                .hasMessage("Invalid Local variable, name must start with \"knime.node\": a");
        var hiding = FlowVariable.newHidingVariable("a");
        assertThat(hiding.getName()).isEqualTo("knime.hide (a)");
        assertThat(hiding.getScope()).isEqualTo(FlowVariable.Scope.Hide);
        assertThat(hiding.isGlobalConstant()).isFalse();
    }

    @Test
    void keepsItselfInSettings() throws InvalidSettingsException {
        for (FlowVariable variable : everyType()) {
            var settings = new NodeSettings("variable");
            variable.save(settings);
            assertThat(settings.keySet()).containsExactly("name", "class", "value");
            assertThat(FlowVariable.load(settings)).isEqualTo(variable);
        }
        var settings = new NodeSettings("variable");
        FlowVariable.newHidingVariable("a").save(settings);
        assertThat(FlowVariable.load(settings).getScope()).isEqualTo(FlowVariable.Scope.Hide);
    }

    @Test
    void refusesUnknownTypes() {
        var settings = new NodeSettings("variable");
        settings.addString("name", "a");
        settings.addString("class", "PATH");
        assertThatThrownBy(() -> FlowVariable.load(settings))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("No flow variable type for identifier/class 'PATH'");
        settings.addString("class", "INTEGER");
        settings.addLong("value", 1);
        assertThatThrownBy(() -> FlowVariable.load(settings))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("Int for key \"value\" not found.");
    }
}
