// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ductus.headless.api.References.Reference;
import org.ductus.knime.Bundle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The shipped bundles link in KNIME 5.8 to 5.11: all that they name, override, implement or register is in the table of facts
 * that were read off KNIME's sources.
 */
class KnimeApiTest {

    private static final String DIALOGS = "common\\.(ModernNodeFactory|ModernPortsNodeFactory|Dialogs)";

    private static final String VIEWS = "common\\.HtmlView";

    /** Implement an interface of a type that they make. */
    private static final String VIEW_FACTORIES = "(nodes\\.\\w+\\.\\w+|training\\.Training)NodeFactory|" + VIEWS;

    /** Types of internal packages without which there is no modern dialog or view, and where they are used alone. */
    private static final Map<String, String> INTERNAL_TYPES = Map.ofEntries(
            entry("node.dialog.NodeDialog", DIALOGS),
            entry("node.dialog.NodeDialogFactory", DIALOGS),
            entry("node.dialog.NodeDialogManager", DIALOGS),
            entry("node.dialog.SettingsType", "common\\.Dialogs"),
            entry("node.dialog.defaultdialog.DefaultNodeDialog", "common\\.Dialogs"),
            entry("node.dialog.defaultdialog.NodeParametersUtil", "common\\.ParametersNodeModel"),
            entry(
                    "node.dialog.defaultdialog.util.updates.StateComputationFailureException",
                    "common\\.(ColumnChoices|GroupColumns|MeasureColumns)|nodes\\.\\w+\\.\\w+Parameters"),
            entry("node.view.NodeView", VIEW_FACTORIES),
            entry("node.view.NodeViewFactory", VIEW_FACTORIES),
            entry("page.Page", VIEWS),
            entry("page.Page$RequireFromFileOrString", VIEWS),
            entry("page.Page$RequireRelativePath", VIEWS),
            entry("page.Page$StringSupplier", VIEWS),
            entry("page.Page$InputStreamSupplier", VIEWS),
            entry("data.InitialDataService", VIEWS),
            entry("data.RpcDataService", VIEWS),
            entry("data.ApplyDataService", VIEWS));

    private static final String INTERNAL = "org.knime.core.webui.";

    private static Map.Entry<String, String> entry(final String type, final String places) {
        return Map.entry(INTERNAL + type, "org\\.ductus\\.knime\\.(" + places + ")");
    }

    private static FactTable table;
    private static ClassFiles shipped;

    @BeforeAll
    static void read() throws IOException {
        table = FactTable.read();
        shipped = ClassFiles.of(List.of(bundle("org.ductus.engine"), bundle("org.ductus.knime")));
        assertThat(shipped.all()).hasSizeGreaterThan(150);
    }

    static Path bundle(final String name) {
        return Path.of(System.getProperty("ductus.home"), "bundles", name + ".jar");
    }

    private static boolean isKnime(final String type) {
        return type.startsWith("org.knime.");
    }

    /** KNIME's types that a shipped class extends or implements, itself or through others of ours. */
    private static Set<String> knimeParents(final String type) {
        final Set<String> found = new LinkedHashSet<>();
        final ClassNode node = shipped.get(type);
        for (String parent : node == null ? List.<String>of() : ClassFiles.parents(node)) {
            if (isKnime(parent)) {
                found.add(parent);
            } else {
                found.addAll(knimeParents(parent));
            }
        }
        return found;
    }

    /** What is wrong with naming this type of KNIME; empty if nothing is. */
    private static String complaintOnType(final String type) {
        final Fact fact = table.type(type).orElse(null);
        if (fact == null) {
            return "is not in the table";
        }
        if (!fact.since().equals(FactTable.FLOOR) || !fact.until().isEmpty()) {
            return "exists from " + fact.since() + " to " + (fact.until().isEmpty() ? "now" : fact.until()) + " only";
        }
        if (fact.is("unexported")) {
            return "is in a package that KNIME doesn't export";
        }
        return fact.is("internal") && !INTERNAL_TYPES.containsKey(type)
                ? "is internal to KNIME and not one of those that a dialog or view needs"
                : "";
    }

    private static String complaintOnMember(final Reference reference) {
        if (reference.descriptor().isEmpty()) {
            return table.members(reference.owner()).anyMatch(fact -> fact.name().equals(reference.name()))
                    ? ""
                    : "is not in the table";
        }
        final Fact fact = table.member(reference.owner(), reference.name(), reference.descriptor())
                .orElse(null);
        if (fact == null) {
            return isOfJava(reference) ? "" : "is not in the table";
        }
        return fact.since().equals(FactTable.FLOOR) && fact.until().isEmpty()
                ? ""
                : "exists from " + fact.since() + " to " + (fact.until().isEmpty() ? "now" : fact.until()) + " only";
    }

    /** Whether a member comes from a supertype that is Java's own, as Enum.name() does. */
    private static boolean isOfJava(final Reference reference) {
        final List<String> types = new ArrayList<>(table.supertypes(reference.owner()));
        types.add("java.lang.Object");
        return types.stream().filter(type -> type.startsWith("java")).anyMatch(type -> {
            try {
                return javaHas(Class.forName(type), reference);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static boolean javaHas(final Class<?> type, final Reference reference) {
        return type != null
                && (Stream.of(type.getDeclaredMethods())
                                .anyMatch(method -> method.getName().equals(reference.name())
                                        && Type.getMethodDescriptor(method).equals(reference.descriptor()))
                        || javaHas(type.getSuperclass(), reference));
    }

    private static String sentence(final String from, final String what, final String complaint) {
        return from + " uses " + what + ", which " + complaint
                + ". Look it up in KNIME's sources from 5.8.0 to 5.11.0 and add the fact to headless/knime-api.tsv,"
                + " or do without it.";
    }

    @Test
    void allThatIsNamedExistsInEveryVersion() {
        final Set<String> complaints = new TreeSet<>();
        final Set<String> seen = new TreeSet<>();
        for (ClassNode node : shipped.all()) {
            for (Reference reference : References.of(node)) {
                for (String owner : ownersInKnime(reference)) {
                    final Reference resolved =
                            new Reference(reference.from(), owner, reference.name(), reference.descriptor());
                    final boolean isType = reference.name().isEmpty();
                    final String complaint = isType ? complaintOnType(owner) : complaintOnMember(resolved);
                    seen.add(owner + "#" + reference.name() + reference.descriptor());
                    if (!complaint.isEmpty()) {
                        final String what = isType ? owner : owner + "." + reference.name() + reference.descriptor();
                        complaints.add(sentence(reference.from(), what, complaint));
                    }
                }
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(seen).hasSizeGreaterThan(250).anyMatch(name -> name.contains("LambdaMetafactory") || isKnime(name));
    }

    /** Where a reference leads in KNIME: its owner, or the KNIME parents of an owner of ours that hasn't the member. */
    private static Collection<String> ownersInKnime(final Reference reference) {
        if (isKnime(reference.owner())) {
            return List.of(reference.owner());
        }
        if (reference.name().isEmpty() || shipped.get(reference.owner()) == null) {
            return List.of();
        }
        for (String type = reference.owner(); type != null && shipped.get(type) != null; type = superclass(type)) {
            if (declares(type, reference.name(), reference.descriptor())) {
                return List.of();
            }
        }
        // One of several parents has it, or a parent of ours does.
        final Set<String> parents = knimeParents(reference.owner());
        return parents.stream().anyMatch(parent -> table.member(parent, reference.name(), reference.descriptor())
                        .isPresent())
                ? List.of()
                : inheritedFromOurs(reference) ? List.of() : parents;
    }

    private static boolean inheritedFromOurs(final Reference reference) {
        return shipped.supertypes(reference.owner()).stream()
                .anyMatch(
                        type -> shipped.get(type) != null && declares(type, reference.name(), reference.descriptor()));
    }

    private static String superclass(final String type) {
        return ClassFiles.name(shipped.get(type).superName);
    }

    private static boolean declares(final String type, final String name, final String descriptor) {
        final ClassNode node = shipped.get(type);
        return node.methods.stream().anyMatch(m -> m.name.equals(name) && m.desc.equals(descriptor))
                || node.fields.stream().anyMatch(f -> f.name.equals(name) && f.desc.equals(descriptor));
    }

    /** Each internal type is used in one place: where a later KNIME has another, that place changes alone. */
    @Test
    void internalTypesAreUsedInTheirPlacesAlone() {
        final Set<String> used = new TreeSet<>();
        for (ClassNode node : shipped.all()) {
            for (Reference reference : References.of(node)) {
                if (reference.owner().startsWith(INTERNAL)) {
                    used.add(reference.owner());
                    assertThat(reference.from().replaceFirst("\\$.*", ""))
                            .as("uses %s", reference.owner())
                            .matches(INTERNAL_TYPES.getOrDefault(reference.owner(), "nowhere"));
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(10);
    }

    @Test
    void nothingFinalIsOverriddenOrExtended() {
        for (ClassNode node : shipped.all()) {
            final String type = ClassFiles.name(node.name);
            for (String parent : knimeParents(type)) {
                assertThat(table.type(parent).orElseThrow().flags())
                        .as("%s, which %s extends", parent, type)
                        .doesNotContain("final", "sealed");
                for (MethodNode method : node.methods) {
                    if (!ClassFiles.has(method.access, Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) {
                        table.member(parent, method.name, method.desc)
                                .filter(fact -> fact.kind().equals("method"))
                                .ifPresent(fact -> assertThat(fact.flags())
                                        .as("%s, which %s overrides", fact.label(), type)
                                        .doesNotContain("final", "static"));
                    }
                }
            }
        }
    }

    /** All abstract methods that any of the versions has are implemented; the stand-in may lack some of them. */
    @Test
    void nothingAbstractIsLeftOut() {
        final Set<String> complaints = new TreeSet<>();
        int checked = 0;
        for (ClassNode node : shipped.all()) {
            if (ClassFiles.has(node.access, Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) {
                continue;
            }
            final String type = ClassFiles.name(node.name);
            for (String parent : knimeParents(type)) {
                final List<String> family = new ArrayList<>(table.supertypes(parent));
                family.add(parent);
                for (String ancestor : family) {
                    for (Fact fact : table.members(ancestor).toList()) {
                        if (fact.is("abstract")) {
                            checked++;
                            if (!isImplemented(type, family, fact)) {
                                complaints.add(type + " must implement " + fact.label() + ".");
                            }
                        }
                    }
                }
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(checked).isGreaterThan(100);
    }

    private static boolean isImplemented(final String type, final List<String> family, final Fact fact) {
        for (String own = type; shipped.get(own) != null; own = superclass(own)) {
            if (declares(own, fact.name(), fact.descriptor())) {
                return true;
            }
        }
        return shipped.supertypes(type).stream()
                        .anyMatch(own -> shipped.get(own) != null && declares(own, fact.name(), fact.descriptor()))
                || family.stream()
                        .flatMap(table::members)
                        .anyMatch(other -> !other.is("abstract") && mayImplement(other, fact))
                || isOfJava(new Reference(type, fact.owner(), fact.name(), fact.descriptor()));
    }

    /** With as many parameters, since the table has no bridge methods, which generic types need. */
    private static boolean mayImplement(final Fact method, final Fact wanted) {
        return method.name().equals(wanted.name())
                && Type.getArgumentTypes(method.descriptor()).length
                        == Type.getArgumentTypes(wanted.descriptor()).length;
    }

    /** Points, elements and attributes of plugin.xml are those of KNIME's schemas, and none that must be there is missing. */
    @Test
    void whatIsRegisteredFitsTheExtensionPoints() {
        Bundle.elements(Bundle.pluginXml(), "extension").forEach(extension -> {
            final String point = extension.getAttribute("point");
            assertThat(table.all())
                    .as("extension point %s", point)
                    .anyMatch(fact -> fact.kind().equals("extension point")
                            && fact.owner().equals(point));
            Bundle.elements(extension, "*").forEach(element -> {
                final String name = element.getLocalName();
                assertThat(table.own(point, name, ""))
                        .as("%s of %s", name, point)
                        .isPresent();
                final Set<String> given = new TreeSet<>();
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    given.add(name + "/@" + element.getAttributes().item(i).getNodeName());
                }
                final List<Fact> known = table.members(point)
                        .filter(fact -> fact.name().startsWith(name + "/@"))
                        .toList();
                assertThat(known.stream().map(Fact::name)).as(point).containsAll(given);
                assertThat(given)
                        .as(point)
                        .containsAll(known.stream()
                                .filter(fact -> fact.is("required"))
                                .map(Fact::name)
                                .toList());
            });
        });
    }

    /** Every type says where in KNIME's repositories it was read. */
    @Test
    void theTableNamesItsSources() {
        assertThat(table.all())
                .filteredOn(fact -> fact.isType() || fact.kind().equals("extension point"))
                .hasSizeGreaterThan(300)
                .allMatch(fact -> fact.source().matches("knime-[a-z-]+/org\\.knime\\..+\\.(java|exsd)"));
        assertThat(table.all()).extracting(Fact::since).containsOnly("5.8.0", "5.9.0", "5.10.0", "5.11.0");
    }
}
