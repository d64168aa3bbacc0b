// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.config.Config;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigBase;
import org.knime.core.node.config.base.ConfigBaseRO;
import org.knime.core.node.config.base.ConfigEntries;

/**
 * Writes flow variables over the settings that they control, and makes variables of settings that are exposed: the
 * {@code variables} part of a node's settings mirrors the tree of its model settings, with a {@code used_variable} and
 * an {@code exposed_variable} at each leaf. What the model settings lack is passed over. An array is a leaf too, unless
 * its elements are controlled one by one.
 */
public final class SettingsVariables {

    private static final String TREE = "tree";

    private static final String USED = "used_variable";

    private static final String EXPOSED = "exposed_variable";

    private static final String INTERNALS = "_Internals";

    private static final String LOADING = "Errors loading flow variables into node : ";

    private SettingsVariables() {}

    /** A setting with the names of the variables that overwrite and show it, null for none. */
    private record Controlled(Config parent, String key, String used, String exposed) {}

    /**
     * Overwrites settings in place.
     *
     * @param nodeVariables the {@code variables} config of a node
     * @param available variables at the node, by name
     * @param model settings of the node
     * @return the variables that the settings are exposed as, with the values after the overwriting
     * @throws InvalidSettingsException naming the variable or setting that does not fit
     */
    public static List<FlowVariable> overwrite(
            final NodeSettingsRO nodeVariables, final Map<String, FlowVariable> available, final Config model)
            throws InvalidSettingsException {
        List<Controlled> settings = new ArrayList<>();
        try {
            // the oldest files have the tree itself there
            collect(
                    model,
                    nodeVariables.containsKey(TREE) ? nodeVariables.getConfigBase(TREE) : nodeVariables,
                    settings);
        } catch (InvalidSettingsException e) {
            throw new InvalidSettingsException(LOADING + "Errors reading flow variables: " + e.getMessage(), e);
        }
        try {
            List<FlowVariable> exposed = new ArrayList<>();
            for (Controlled setting : settings) {
                if (setting.used() != null) {
                    SettingOverwriter.overwrite(setting.parent(), setting.key(), variable(setting.used(), available));
                }
                if (setting.exposed() != null) {
                    exposed.add(expose(setting));
                }
            }
            return exposed;
        } catch (InvalidSettingsException e) {
            throw new InvalidSettingsException(
                    LOADING + "Errors overwriting node settings with flow variables: " + e.getMessage(), e);
        }
    }

    private static void collect(final Config settings, final ConfigBaseRO tree, final List<Controlled> controlled)
            throws InvalidSettingsException {
        for (String key : settings.keySet()) {
            if (!tree.containsKey(key)) {
                continue;
            }
            ConfigBase at = tree.getConfigBase(key);
            boolean isBranch = at.keySet().stream().anyMatch(k -> at.getEntry(k) instanceof ConfigBase);
            if (!isBranch && key.endsWith(INTERNALS)) {
                continue;
            }
            AbstractConfigEntry entry = settings.getEntry(key);
            if (entry instanceof Config inner && (isBranch || !isArray(settings, key))) {
                collect(inner, at, controlled);
            } else {
                controlled.add(new Controlled(settings, key, name(at.getString(USED)), name(at.getString(EXPOSED))));
            }
        }
    }

    private static boolean isArray(final Config settings, final String key) {
        return SettingOverwriter.arrayType(settings, key, EnumSet.allOf(ConfigEntries.class)) != null;
    }

    private static String name(final String saved) {
        return saved == null || saved.isEmpty() ? null : saved;
    }

    private static FlowVariable variable(final String name, final Map<String, FlowVariable> available)
            throws InvalidSettingsException {
        FlowVariable variable = available.get(name);
        if (variable == null) {
            throw new InvalidSettingsException("Unknown variable \"" + name + "\"");
        }
        return variable;
    }

    private static FlowVariable expose(final Controlled setting) throws InvalidSettingsException {
        Config parent = setting.parent();
        String key = setting.key();
        String name = setting.exposed();
        return switch (parent.getEntry(key).getType()) {
            case xstring -> new FlowVariable(name, parent.getString(key));
            case xchar -> new FlowVariable(name, Character.toString(parent.getChar(key)));
            case xboolean -> new FlowVariable(name, VariableType.BooleanType.INSTANCE, parent.getBoolean(key));
            case xbyte -> new FlowVariable(name, parent.getByte(key));
            case xshort -> new FlowVariable(name, parent.getShort(key));
            case xint -> new FlowVariable(name, parent.getInt(key));
            case xlong -> new FlowVariable(name, VariableType.LongType.INSTANCE, parent.getLong(key));
            case xfloat -> new FlowVariable(name, parent.getFloat(key));
            case xdouble -> new FlowVariable(name, parent.getDouble(key));
            default -> throw new InvalidSettingsException("No flow variable with a type available that can overwrite "
                    + "the config '" + parent + "'. Are you missing a KNIME extension?");
        };
    }
}
