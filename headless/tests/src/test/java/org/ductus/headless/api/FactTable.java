// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ductus.knime.Bundle;

/** The facts that were read off KNIME's sources. */
final class FactTable {

    /** The oldest version that the nodes run in. */
    static final String FLOOR = "5.8.0";

    private final Map<String, Fact> facts = new LinkedHashMap<>();

    private FactTable(final List<Fact> lines) {
        for (Fact fact : lines) {
            if (facts.put(fact.key(), fact) != null) {
                throw new IllegalArgumentException(file() + " names this twice: " + fact.label());
            }
        }
    }

    static Path file() {
        return Bundle.project().resolve("headless").resolve("knime-api.tsv");
    }

    static FactTable read() throws IOException {
        try (Stream<String> lines = Files.lines(file())) {
            return new FactTable(
                    lines.filter(line -> !line.startsWith("#")).map(Fact::parse).toList());
        }
    }

    Collection<Fact> all() {
        return facts.values();
    }

    Optional<Fact> type(final String name) {
        return Optional.ofNullable(facts.get(name));
    }

    Stream<Fact> members(final String owner) {
        return facts.values().stream().filter(fact -> fact.owner().equals(owner) && !fact.isType());
    }

    Optional<Fact> own(final String owner, final String name, final String descriptor) {
        return Optional.ofNullable(facts.get(Fact.key(owner, name, descriptor)));
    }

    /** All supertypes of a type. */
    Set<String> supertypes(final String owner) {
        return type(owner).map(fact -> Fact.words(fact.descriptor())).orElse(Set.of());
    }

    /** A member of a type or of one of its supertypes in KNIME. */
    Optional<Fact> member(final String owner, final String name, final String descriptor) {
        return Stream.concat(Stream.of(owner), supertypes(owner).stream())
                .flatMap(type -> own(type, name, descriptor).stream())
                .findFirst();
    }
}
