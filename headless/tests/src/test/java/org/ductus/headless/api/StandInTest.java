// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The stand-in has the same types and members as KNIME, with the same kinds, modifiers and checked exceptions. */
class StandInTest {

    /** Where the stand-in's kernel is its own, which nodes never call: the table keeps them from it. */
    private static final Set<String> KERNEL = Set.of(
            "org.knime.core.internal.Extensions",
            "org.knime.core.node.Node",
            "org.knime.core.node.port.PortUtil",
            "org.knime.core.node.workflow.NodeProgressEvent",
            "org.knime.core.node.workflow.SettingsVariables",
            "org.knime.core.webui.node.dialog.defaultdialog.DefaultNodeDialog",
            "org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.ConstantPredicate",
            "org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.ScopedPredicate",
            "org.knime.core.webui.node.view.NodeViewPages");

    /** Of a library that the stand-in does without. */
    private static final String XML_EXCEPTION = "org.apache.xmlbeans.XmlException";

    private static FactTable table;
    private static ClassFiles standIn;

    @BeforeAll
    static void read() throws IOException {
        table = FactTable.read();
        standIn =
                ClassFiles.of(List.of(KnimeApiTest.bundle("org.knime.core"), KnimeApiTest.bundle("org.knime.core.ui")));
    }

    private static Stream<Fact> offered(final ClassFiles classes) {
        return classes.all().stream()
                .map(node -> ClassFiles.name(node.name))
                .filter(classes::isVisible)
                .flatMap(name -> classes.facts(name).stream());
    }

    @Test
    void offersNothingThatKnimeHasNot() {
        final Set<String> complaints = new TreeSet<>();
        offered(standIn)
                .filter(fact -> !KERNEL.contains(fact.owner()))
                .filter(fact -> fact(fact) == null)
                .forEach(fact -> complaints.add("The stand-in has the " + fact.label()
                        + ", which headless/knime-api.tsv doesn't: look it up in KNIME's sources from 5.8.0 to 5.11.0 and"
                        + " add the fact, or remove it."));
        assertThat(complaints).isEmpty();
        assertThat(KERNEL)
                .allSatisfy(name -> assertThat(standIn.isVisible(name)).as(name).isTrue());
    }

    private static Fact fact(final Fact found) {
        return (found.isType() ? table.type(found.owner()) : table.own(found.owner(), found.name(), found.descriptor()))
                .orElse(null);
    }

    @Test
    void agreesWithKnime() {
        assertThat(contradictions(standIn, fact -> !KERNEL.contains(fact.owner())))
                .isEmpty();
        assertThat(offered(standIn).count()).isGreaterThan(2_000);
    }

    /** Contradictions between classes and the table, each a sentence. */
    private static Set<String> contradictions(final ClassFiles classes, final Predicate<Fact> isCompared) {
        final Set<String> complaints = new TreeSet<>();
        final Set<String> extensible = offered(classes)
                .filter(fact -> fact.kind().matches("constructor|interface|annotation"))
                .map(Fact::owner)
                .collect(Collectors.toSet());
        offered(classes).filter(isCompared).forEach(fact -> {
            final Fact known = fact(fact);
            if (known != null) {
                final boolean closed = !extensible.contains(fact.owner());
                complain(complaints, known, "kind", known.kind(), fact.kind());
                complain(complaints, known, "value", known.value(), fact.value());
                complain(complaints, known, "checked exceptions", thrown(known), thrown(fact));
                complain(complaints, known, "modifiers", flags(known, closed), flags(fact, closed));
                if (fact.isType()) {
                    final Set<String> parents = new TreeSet<>(Fact.words(fact.descriptor()));
                    parents.removeIf(parent -> table.type(parent).isEmpty() && !parent.startsWith("java"));
                    parents.removeAll(Fact.words(known.descriptor()));
                    complain(complaints, known, "supertypes", Set.of(), parents);
                }
            }
        });
        return complaints;
    }

    private static void complain(
            final Set<String> complaints, final Fact fact, final String what, final Object knime, final Object found) {
        if (!knime.equals(found)) {
            complaints.add("The " + what + " of the " + fact.label() + " are " + found + " here and " + knime
                    + " in headless/knime-api.tsv.");
        }
    }

    private static Set<String> thrown(final Fact fact) {
        final Set<String> thrown = new TreeSet<>(fact.thrown());
        thrown.remove(XML_EXCEPTION);
        return thrown;
    }

    /**
     * Modifiers that matter to who uses or extends a type. A class without a visible constructor can't be extended, so it
     * counts as sealed where KNIME's is, and which of its methods are abstract is its own business; so it is with enums.
     */
    private static Set<String> flags(final Fact fact, final boolean closed) {
        final Set<String> flags = new TreeSet<>(fact.flags());
        flags.removeAll(Set.of("internal", "unexported"));
        final Fact type = table.type(fact.owner()).orElseThrow();
        if (closed && fact.isType() && type.is("sealed")) {
            flags.add("sealed");
        }
        if (type.kind().equals("enum")) {
            flags.removeAll(Set.of("abstract", "sealed"));
        } else if (closed && fact.kind().equals("method")) {
            flags.remove("abstract");
        }
        return flags;
    }

    /**
     * Compares the table with an installed KNIME, whose version must be one of the compared ones:
     * {@code -Dductus.knime.plugins=<its folder plugins>}.
     */
    @Test
    @EnabledIfSystemProperty(named = "ductus.knime.plugins", matches = ".+")
    void theTableAgreesWithAnInstalledKnime() throws IOException {
        final List<Path> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("ductus.knime.plugins")))) {
            files.filter(file -> file.getFileName().toString().matches("org\\.knime\\.core(\\.ui|\\.util)?_.*\\.jar"))
                    .sorted()
                    .forEach(jars::add);
        }
        final String version = jars.get(0).getFileName().toString().replaceAll("^.*?_(\\d+\\.\\d+)\\..*$", "$1");
        final ClassFiles knime = ClassFiles.of(jars);
        // A member with a default is compared as one without: versions that have one ask for less.
        assertThat(contradictions(knime, fact -> !fact.value().equals("default")))
                .isEmpty();
        final Map<String, Fact> there =
                offered(knime).collect(Collectors.toMap(Fact::key, Function.identity(), (first, second) -> first));
        final Set<String> missing = new HashSet<>();
        table.all().stream()
                .filter(fact -> !fact.source().endsWith(".exsd") && !fact.kind().matches("element|attribute"))
                .filter(fact -> isIn(fact, version) != there.containsKey(fact.key()))
                .forEach(fact -> missing.add(fact.label()));
        assertThat(missing).as("other than the table says for %s", version).isEmpty();
    }

    private static boolean isIn(final Fact fact, final String version) {
        return minor(fact.since()) <= minor(version)
                && (fact.until().isEmpty() || minor(version) <= minor(fact.until()));
    }

    private static int minor(final String version) {
        return Integer.parseInt(version.split("\\.")[1]);
    }
}
