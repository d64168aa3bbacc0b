// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.api;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One line of {@code headless/knime-api.tsv}: a type, a member of it, or a part of an extension point.
 *
 * @param owner the type, in binary notation with dots, or the extension point
 * @param kind class, interface, enum, record, annotation, method, constructor, field, constant, extension point, element or
 *     attribute
 * @param name the member; empty for types
 * @param descriptor the member's erased descriptor; all supertypes of a type; the type of an attribute
 * @param flags modifiers; "internal" and "unexported" for types of such packages; "required" for attributes
 * @param thrown checked exceptions
 * @param value a compile-time constant, the retention of an annotation, or "default" for an annotation's member with one
 * @param since the first of the compared versions that has it
 * @param until the last one; empty while it is there
 * @param source where it is in KNIME's repositories
 */
record Fact(
        String owner,
        String kind,
        String name,
        String descriptor,
        Set<String> flags,
        Set<String> thrown,
        String value,
        String since,
        String until,
        String source) {

    private static final Set<String> TYPES = Set.of("class", "interface", "enum", "record", "annotation");

    static Fact parse(final String line) {
        final List<String> cells = Arrays.asList(line.split("\t", -1));
        if (cells.size() != 10) {
            throw new IllegalArgumentException("10 cells are expected in the line " + line);
        }
        return new Fact(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                words(cells.get(4)),
                words(cells.get(5)),
                cells.get(6),
                cells.get(7),
                cells.get(8),
                cells.get(9));
    }

    static Set<String> words(final String cell) {
        return cell.isEmpty() ? Set.of() : Set.of(cell.split(" "));
    }

    boolean isType() {
        return TYPES.contains(kind);
    }

    boolean is(final String flag) {
        return flags.contains(flag);
    }

    /** Names and descriptor of a member; of a type, its name alone. */
    String key() {
        return isType() ? owner : key(owner, name, descriptor);
    }

    static String key(final String owner, final String name, final String descriptor) {
        return owner + "#" + name + descriptor;
    }

    /** The type or the member, as a reader knows it. */
    String label() {
        return kind + " " + (isType() ? owner : owner + "." + name + " " + descriptor);
    }
}
