// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.List;
import java.util.Optional;
import org.knime.core.node.NodeFactory.NodeType;
import org.w3c.dom.Element;

/** Name, kind, ports and options of a node, as users read them. Ports are counted without the flow variable port. */
public abstract class NodeDescription {

    private boolean m_deprecated;

    /** Path of the icon, relative to the factory; null if there is none. */
    public abstract String getIconPath();

    /** What the input takes; null if it is not described. */
    public abstract String getInportDescription(int index);

    /** Name of the input; null if it is not described. */
    public abstract String getInportName(int index);

    /** Name of the web view; null if there is none. */
    public abstract String getInteractiveViewName();

    /** What the web view shows. */
    public Optional<String> getInteractiveViewDescription() {
        return Optional.empty();
    }

    /** Name of the node. */
    public abstract String getNodeName();

    /** What the node does, at length. */
    public Optional<String> getIntro() {
        return Optional.empty();
    }

    /** The options, by tab of the dialog. */
    public List<DialogOptionGroup> getDialogOptionGroups() {
        return List.of();
    }

    /** Links to read on. */
    public List<DescriptionLink> getLinks() {
        return List.of();
    }

    /** What the node does, in a sentence. */
    public Optional<String> getShortDescription() {
        return Optional.empty();
    }

    /** Input groups whose ports are configurable. */
    public List<DynamicPortGroupDescription> getDynamicInPortGroups() {
        return List.of();
    }

    /** Output groups whose ports are configurable. */
    public List<DynamicPortGroupDescription> getDynamicOutPortGroups() {
        return List.of();
    }

    /** What the output gives; null if it is not described. */
    public abstract String getOutportDescription(int index);

    /** Name of the output; null if it is not described. */
    public abstract String getOutportName(int index);

    /** Kind of the node. */
    public abstract NodeType getType();

    /** Number of classic views. */
    public abstract int getViewCount();

    /** What a classic view shows; null if it is not described. */
    public abstract String getViewDescription(int index);

    /** Name of a classic view; null if it is not described. */
    public abstract String getViewName(int index);

    /** The whole description; null if there is none. */
    public abstract Element getXMLDescription();

    /** Words to find the node by. */
    public String[] getKeywords() {
        return new String[0];
    }

    /** Says whether the node should not be used any more. */
    protected void setIsDeprecated(final boolean b) {
        m_deprecated = b;
    }

    /** Whether the node should not be used any more. */
    public boolean isDeprecated() {
        return m_deprecated;
    }

    /** An option of the dialog. */
    public static final class DialogOption {

        private final String m_name;

        private final String m_description;

        private final boolean m_optional;

        /** An option. */
        public DialogOption(final String name, final String description, final boolean isOptional) {
            m_name = name;
            m_description = description;
            m_optional = isOptional;
        }

        /** Its name. */
        public String getName() {
            return m_name;
        }

        /** What it does. */
        public String getDescription() {
            return m_description;
        }

        /** Whether it may be left out. */
        public boolean isOptional() {
            return m_optional;
        }
    }

    /** A tab of the dialog. */
    public static final class DialogOptionGroup {

        private final String m_name;

        private final String m_description;

        private final List<DialogOption> m_options;

        /** A tab; name and description may be null. */
        public DialogOptionGroup(final String name, final String description, final List<DialogOption> options) {
            m_name = name;
            m_description = description;
            m_options = List.copyOf(options);
        }

        /** Its name. */
        public Optional<String> getName() {
            return Optional.ofNullable(m_name);
        }

        /** What is on it. */
        public Optional<String> getDescription() {
            return Optional.ofNullable(m_description);
        }

        /** The options on it. */
        public List<DialogOption> getOptions() {
            return m_options;
        }
    }

    /** A link to read on. */
    public static final class DescriptionLink {

        private final String m_target;

        private final String m_text;

        /** A link. */
        public DescriptionLink(final String href, final String text) {
            m_target = href;
            m_text = text;
        }

        /** Where it leads. */
        public String getTarget() {
            return m_target;
        }

        /** What it says. */
        public String getText() {
            return m_text;
        }
    }

    /** A group of configurable ports. */
    public static final class DynamicPortGroupDescription {

        private final String m_name;

        private final String m_identifier;

        private final String m_description;

        /** A group. */
        public DynamicPortGroupDescription(
                final String groupName, final String groupIdentifier, final String groupDescription) {
            m_name = groupName;
            m_identifier = groupIdentifier;
            m_description = groupDescription;
        }

        /** Its name. */
        public String getGroupName() {
            return m_name;
        }

        /** What its ports take or give. */
        public String getGroupDescription() {
            return m_description;
        }

        /** Its identifier in the ports configuration. */
        public String getGroupIdentifier() {
            return m_identifier;
        }
    }
}
