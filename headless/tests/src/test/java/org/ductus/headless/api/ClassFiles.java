// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The classes of bundles, and what they offer as facts. */
final class ClassFiles {

    private final Map<String, ClassNode> classes = new TreeMap<>();

    /** The classes of these jars below {@code org/}, not those of jars inside them. */
    static ClassFiles of(final Collection<Path> jars) throws IOException {
        final ClassFiles files = new ClassFiles();
        for (Path path : jars) {
            try (JarFile jar = new JarFile(path.toFile())) {
                for (JarEntry entry : Collections.list(jar.entries())) {
                    if (entry.getName().startsWith("org/") && entry.getName().endsWith(".class")) {
                        try (InputStream in = jar.getInputStream(entry)) {
                            files.add(new ClassReader(in));
                        }
                    }
                }
            }
        }
        return files;
    }

    private void add(final ClassReader reader) {
        final ClassNode node = new ClassNode();
        reader.accept(node, ClassReader.SKIP_FRAMES);
        classes.put(name(node.name), node);
    }

    static String name(final String internal) {
        return internal.replace('/', '.');
    }

    Collection<ClassNode> all() {
        return classes.values();
    }

    ClassNode get(final String name) {
        return classes.get(name);
    }

    /** Whether code elsewhere can name this type. */
    boolean isVisible(final String name) {
        final ClassNode node = classes.get(name);
        if (node == null || !isApi(access(node))) {
            return false;
        }
        final int dollar = name.lastIndexOf('$');
        return dollar < 0 || !classes.containsKey(name.substring(0, dollar)) || isVisible(name.substring(0, dollar));
    }

    /** A visible type and its visible members. */
    List<Fact> facts(final String name) {
        final ClassNode node = classes.get(name);
        final List<Fact> facts = new ArrayList<>();
        final boolean annotation = has(node.access, Opcodes.ACC_ANNOTATION);
        facts.add(fact(
                name,
                kind(node),
                "",
                String.join(" ", supertypes(name)),
                typeFlags(node),
                Set.of(),
                annotation ? retention(node) : ""));
        for (FieldNode field : node.fields) {
            if (isApi(field.access)) {
                facts.add(fact(
                        name,
                        has(field.access, Opcodes.ACC_ENUM) ? "constant" : "field",
                        field.name,
                        field.desc,
                        flags(field.access),
                        Set.of(),
                        field.value == null ? "" : literal(field.value)));
            }
        }
        for (MethodNode method : node.methods) {
            if (isApi(method.access) && !method.name.equals("<clinit>")) {
                facts.add(fact(
                        name,
                        method.name.equals("<init>") ? "constructor" : "method",
                        method.name,
                        method.desc,
                        flags(method.access),
                        method.exceptions.stream().map(ClassFiles::name).collect(Collectors.toCollection(TreeSet::new)),
                        method.annotationDefault == null ? "" : "default"));
            }
        }
        return facts;
    }

    /** All supertypes but Object, as far as these classes tell. */
    Set<String> supertypes(final String name) {
        final Set<String> found = new TreeSet<>();
        collect(name, found);
        return found;
    }

    private void collect(final String name, final Set<String> found) {
        final ClassNode node = classes.get(name);
        if (node != null) {
            for (String parent : parents(node)) {
                if (found.add(parent)) {
                    collect(parent, found);
                }
            }
        }
    }

    static List<String> parents(final ClassNode node) {
        final List<String> parents = new ArrayList<>(node.interfaces);
        if (node.superName != null && !node.superName.equals("java/lang/Object")) {
            parents.add(node.superName);
        }
        return parents.stream().map(ClassFiles::name).toList();
    }

    private static Fact fact(
            final String owner,
            final String kind,
            final String name,
            final String descriptor,
            final Set<String> flags,
            final Set<String> thrown,
            final String value) {
        return new Fact(owner, kind, name, descriptor, flags, thrown, value, "", "", "");
    }

    static boolean has(final int access, final int flag) {
        return (access & flag) != 0;
    }

    private static boolean isApi(final int access) {
        return has(access, Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED) && !has(access, Opcodes.ACC_SYNTHETIC);
    }

    /** A nested class's modifiers are kept beside it. */
    private static int access(final ClassNode node) {
        for (InnerClassNode inner : node.innerClasses) {
            if (inner.name.equals(node.name)) {
                return inner.access;
            }
        }
        return node.access;
    }

    private static String kind(final ClassNode node) {
        if (has(node.access, Opcodes.ACC_ANNOTATION)) {
            return "annotation";
        }
        if (has(node.access, Opcodes.ACC_INTERFACE)) {
            return "interface";
        }
        if (has(node.access, Opcodes.ACC_ENUM)) {
            return "enum";
        }
        return has(node.access, Opcodes.ACC_RECORD) ? "record" : "class";
    }

    private static Set<String> typeFlags(final ClassNode node) {
        final Set<String> flags = flags(access(node) & ~Opcodes.ACC_STATIC);
        if (has(node.access, Opcodes.ACC_INTERFACE)) {
            flags.remove("abstract");
        }
        if (has(node.access, Opcodes.ACC_ENUM)) {
            flags.removeAll(Set.of("abstract", "final"));
        }
        if (node.permittedSubclasses != null) {
            flags.add("sealed");
        }
        return flags;
    }

    private static Set<String> flags(final int access) {
        final Set<String> flags = new TreeSet<>();
        Map.of(
                        Opcodes.ACC_PUBLIC, "public",
                        Opcodes.ACC_PROTECTED, "protected",
                        Opcodes.ACC_STATIC, "static",
                        Opcodes.ACC_ABSTRACT, "abstract",
                        Opcodes.ACC_FINAL, "final")
                .forEach((flag, word) -> {
                    if (has(access, flag)) {
                        flags.add(word);
                    }
                });
        return flags;
    }

    private static String retention(final ClassNode node) {
        if (node.visibleAnnotations != null) {
            for (AnnotationNode annotation : node.visibleAnnotations) {
                if (annotation.desc.equals("Ljava/lang/annotation/Retention;")) {
                    return ((String[]) annotation.values.get(1))[1];
                }
            }
        }
        return "CLASS";
    }

    private static String literal(final Object value) {
        return value.toString()
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
