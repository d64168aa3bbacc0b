// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog;

import java.util.Objects;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.util.CheckUtils;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;

/** Makes, saves and loads parameters. */
public final class NodeParametersUtil {

    private NodeParametersUtil() {}

    /** What is known at the ports of the node on whose behalf the thread works, with those specs at its inputs. */
    public static NodeParametersInput createDefaultNodeSettingsContext(final PortObjectSpec[] specs) {
        return new NodeParametersInputImpl(Objects.requireNonNull(specs, "The specs must not be null."));
    }

    /** Loads parameters. Neither bounds of widgets nor {@link NodeParameters#validate()} are checked. */
    public static <S extends NodeParameters> S loadSettings(final NodeSettingsRO settings, final Class<S> clazz)
            throws InvalidSettingsException {
        return Persistence.load(clazz, settings);
    }

    /** New parameters, guessed from the inputs if the class can do that. */
    public static <S extends NodeParameters> S createSettings(final Class<S> clazz, final PortObjectSpec[] specs) {
        return createSettings(clazz, createDefaultNodeSettingsContext(specs));
    }

    /** New parameters, guessed from the inputs if the class can do that. */
    public static <S extends NodeParameters> S createSettings(final Class<S> clazz, final NodeParametersInput context) {
        for (var constructor : clazz.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1
                    && constructor.getParameterTypes()[0] == NodeParametersInput.class) {
                return Instances.create(clazz, constructor.getParameterTypes(), context);
            }
        }
        return createSettings(clazz);
    }

    /** New parameters with the initial values of the fields. */
    public static <S extends NodeParameters> S createSettings(final Class<S> clazz) {
        return Instances.create(clazz);
    }

    /** Saves parameters. */
    public static void saveSettings(
            final Class<? extends NodeParameters> settingsClass,
            final NodeParameters settingsObject,
            final NodeSettingsWO settings) {
        CheckUtils.checkArgument(
                settingsClass.isInstance(settingsObject),
                "The parameters are not of the class %s.",
                settingsClass.getName());
        Persistence.save(settingsObject, settings);
    }
}
