// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.webui.node.dialog.SettingsType;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.util.ColumnSelectionUtil;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/**
 * Parameters are saved under KNIME's keys and entry types, and guessed by their second constructor. In KNIME:
 * knime-core-ui/org.knime.core.ui/src/eclipse/org/knime/core/webui/node/dialog/defaultdialog: {@code
 * NodeParametersUtil.java} (loadSettings, saveSettings, createSettings), {@code persistence/impl/SettingsLoaderFactory.java},
 * {@code SettingsSaverFactory.java}, {@code ConfigKeyUtil.java} and {@code
 * defaultfield/DefaultFieldNodeSettingsPersistorFactory.java} with {@code EnumFieldPersistor.java} and {@code
 * OptionalPersistor.java}.
 */
class NodeParametersTest {

    enum Rule {
        ADAM,
        SGD
    }

    static final class Inner implements NodeParameters {
        String[] m_names = {"a", "b"};
    }

    static final class Parameters implements NodeParameters {

        @Widget(title = "Epochs", description = "Passes.")
        @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
        int m_epochs = 20;

        @Persist(configKey = "rule")
        @Widget(title = "Rule", description = "Optimizer.")
        @ValueSwitchWidget
        Rule m_optimizer = Rule.ADAM;

        Optional<Long> m_seed = Optional.empty();

        String m_column;

        Inner m_inner = new Inner();

        ColumnFilter m_kept = new ColumnFilter(new String[] {"x"}).withIncludeUnknownColumns();

        @Migrate(loadDefaultIfAbsent = true)
        double m_late = 0.5;

        Parameters() {}

        Parameters(final NodeParametersInput input) {
            m_column = ColumnSelectionUtil.getFirstColumnOfFirstPort(input)
                    .map(c -> c.getName())
                    .orElse(null);
        }
    }

    static final class Impossible implements NodeParameters {
        @Widget(title = "Name", description = "A text.")
        @NumberInputWidget
        String m_name = "";
    }

    private static NodeSettings saved(final Parameters parameters) {
        var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(Parameters.class, parameters, settings);
        return settings;
    }

    /** Keys, entry types, and the empty form of an optional. */
    @Test
    void savesKnimesKeys() throws InvalidSettingsException {
        var settings = saved(new Parameters());
        assertThat(settings.keySet())
                .containsExactly("epochs", "rule", "seed", "seed_is_present", "column", "inner", "kept", "late");
        assertThat(settings.getInt("epochs")).isEqualTo(20);
        assertThat(settings.getString("rule")).isEqualTo("ADAM");
        assertThat(settings.getLong("seed")).isZero();
        assertThat(settings.getBoolean("seed_is_present")).isFalse();
        assertThat(settings.getString("column")).isNull();
        assertThat(settings.getNodeSettings("inner").getStringArray("names")).containsExactly("a", "b");
        var kept = settings.getNodeSettings("kept");
        assertThat(kept.keySet()).containsExactly("mode", "patternFilter", "manualFilter", "typeFilter");
        assertThat(kept.getNodeSettings("patternFilter").keySet())
                .containsExactly("pattern", "isCaseSensitive", "isInverted");
        assertThat(kept.getNodeSettings("manualFilter").keySet())
                .containsExactly("manuallySelected", "manuallyDeselected", "includeUnknownColumns");
        assertThat(kept.getNodeSettings("typeFilter").getStringArray("selectedTypes"))
                .isEmpty();
    }

    /** What was saved comes back. */
    @Test
    void loadsWhatItSaved() throws InvalidSettingsException {
        var parameters = new Parameters();
        parameters.m_seed = Optional.of(7L);
        parameters.m_optimizer = Rule.SGD;
        parameters.m_inner.m_names = new String[] {"c"};
        var loaded = NodeParametersUtil.loadSettings(saved(parameters), Parameters.class);
        assertThat(loaded.m_seed).contains(7L);
        assertThat(loaded.m_optimizer).isEqualTo(Rule.SGD);
        assertThat(loaded.m_inner.m_names).containsExactly("c");
        assertThat(loaded.m_kept.m_manualFilter.m_manuallySelected).containsExactly("x");
        assertThat(loaded.m_kept.m_manualFilter.m_includeUnknownColumns).isTrue();
    }

    /** A missing key fails, except for fields whose default is to be loaded then. */
    @Test
    void refusesMissingKeys() throws InvalidSettingsException {
        assertThatThrownBy(() -> NodeParametersUtil.loadSettings(new NodeSettings("model"), Parameters.class))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("Int for key \"epochs\" not found.");
        var settings = new NodeSettings("copy");
        var source = saved(new Parameters());
        for (var key : source.keySet()) {
            if (!key.equals("late")) {
                settings.addEntry(source.getEntry(key));
            }
        }
        assertThat(NodeParametersUtil.loadSettings(settings, Parameters.class).m_late)
                .isEqualTo(0.5);
    }

    /** The text for an unknown constant; bounds of widgets are not enforced. */
    @Test
    void refusesUnknownConstantsButNotBounds() throws InvalidSettingsException {
        var settings = saved(new Parameters());
        settings.addInt("epochs", -1);
        assertThat(NodeParametersUtil.loadSettings(settings, Parameters.class).m_epochs)
                .isEqualTo(-1);
        settings.addString("rule", "NOPE");
        assertThatThrownBy(() -> NodeParametersUtil.loadSettings(settings, Parameters.class))
                .hasMessage("Invalid value 'NOPE'. Possible values: ADAM, SGD");
    }

    /** The constructor with the inputs guesses; an unknown input gives no column. */
    @Test
    void guessesFromInputs() {
        var spec = new DataTableSpec("t", new DataColumnSpecCreator("x", DoubleCell.TYPE).createSpec());
        assertThat(NodeParametersUtil.createSettings(Parameters.class, new PortObjectSpec[] {spec}).m_column)
                .isEqualTo("x");
        assertThat(NodeParametersUtil.createSettings(Parameters.class, new PortObjectSpec[1]).m_column)
                .isNull();
        assertThat(NodeParametersUtil.createSettings(Parameters.class).m_column).isNull();
    }

    /** A dialog lists its widgets, and cannot be made with a widget that does not fit its field. */
    @Test
    void checksDialogs() {
        assertThat(new DefaultNodeDialog(SettingsType.MODEL, Parameters.class).describe())
                .isEqualTo(List.of("Epochs [epochs, int]", "Rule [rule, Rule]"));
        assertThatThrownBy(() -> new DefaultNodeDialog(SettingsType.MODEL, Impossible.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Impossible.m_name");
    }
}
