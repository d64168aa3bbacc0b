// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.workflow;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/**
 * A variable of the workflow itself.
 *
 * @param name name
 * @param type KNIME's name of the type: STRING, INTEGER, LONG, DOUBLE or BOOLEAN
 * @param value String, Integer, Long, Double or Boolean
 */
public record WorkflowVariable(String name, String type, Object value) {

    static WorkflowVariable load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final String name = WorkflowReader.text(settings, "name");
        final String type = WorkflowReader.text(settings, "class");
        final Object value =
                switch (type) {
                    case "STRING" -> settings.getString("value");
                    case "INTEGER" -> settings.getInt("value");
                    case "LONG" -> settings.getLong("value");
                    case "DOUBLE" -> settings.getDouble("value");
                    case "BOOLEAN" -> settings.getBoolean("value");
                    default -> throw new InvalidSettingsException("The workflow variable '" + name + "' has the type "
                            + type + ", which the runner does not know.");
                };
        return new WorkflowVariable(name, type, value);
    }

    /** Writes the value under {@code value}. */
    void saveValue(final NodeSettings settings) {
        switch (type) {
            case "STRING" -> settings.addString("value", (String) value);
            case "INTEGER" -> settings.addInt("value", (Integer) value);
            case "LONG" -> settings.addLong("value", (Long) value);
            case "DOUBLE" -> settings.addDouble("value", (Double) value);
            default -> settings.addBoolean("value", (Boolean) value);
        }
    }

    /**
     * This variable with another value.
     *
     * @throws IllegalArgumentException with a sentence if the text is none of the type
     */
    public WorkflowVariable withText(final String text) {
        return new WorkflowVariable(
                name,
                type,
                Values.parse(text, type, "The value '" + text + "' of the workflow variable '" + name + "'"));
    }
}
