// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** What classes name of other types: the types themselves, members that are read or called, members of annotations. */
final class References {

    /**
     * @param from the class that names it
     * @param owner the type
     * @param name the member; empty for the type itself
     * @param descriptor the member's descriptor; empty where any will do (members of annotations)
     */
    record Reference(String from, String owner, String name, String descriptor) {}

    private final Map<String, Reference> found = new LinkedHashMap<>();

    private References() {}

    static Collection<Reference> of(final ClassNode node) {
        final References references = new References();
        references.read(node);
        return references.found.values();
    }

    private void add(final String from, final String owner, final String name, final String descriptor) {
        final String type = ClassFiles.name(owner);
        found.putIfAbsent(type + "#" + name + descriptor, new Reference(from, type, name, descriptor));
    }

    private void read(final ClassNode node) {
        final String from = ClassFiles.name(node.name);
        // A remapper is asked for every type that a class names anywhere, generic signatures included.
        final Remapper types = new Remapper() {
            @Override
            public String map(final String internalName) {
                add(from, internalName, "", "");
                return internalName;
            }
        };
        node.accept(new ClassRemapper(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            final int access,
                            final String name,
                            final String descriptor,
                            final String signature,
                            final String[] exceptions) {
                        return members(from);
                    }
                },
                types));
        annotations(from, node.visibleAnnotations);
        for (FieldNode field : node.fields) {
            annotations(from, field.visibleAnnotations);
        }
        for (MethodNode method : node.methods) {
            annotations(from, method.visibleAnnotations);
        }
    }

    private MethodVisitor members(final String from) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitMethodInsn(
                    final int opcode,
                    final String owner,
                    final String name,
                    final String descriptor,
                    final boolean isInterface) {
                member(owner, name, descriptor);
            }

            @Override
            public void visitFieldInsn(
                    final int opcode, final String owner, final String name, final String descriptor) {
                member(owner, name, descriptor);
            }

            @Override
            public void visitInvokeDynamicInsn(
                    final String name, final String descriptor, final Handle bootstrap, final Object... arguments) {
                for (Object argument : arguments) {
                    if (argument instanceof Handle handle) {
                        member(handle.getOwner(), handle.getName(), handle.getDesc());
                    }
                }
                if (bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
                    // the method of the functional interface that the lambda implements
                    member(Type.getReturnType(descriptor).getInternalName(), name, arguments[0].toString());
                }
            }

            private void member(final String owner, final String name, final String descriptor) {
                if (!owner.startsWith("[")) {
                    add(from, owner, name, descriptor);
                }
            }
        };
    }

    private void annotations(final String from, final List<AnnotationNode> annotations) {
        final List<AnnotationNode> waiting = new ArrayList<>(annotations == null ? List.of() : annotations);
        while (!waiting.isEmpty()) {
            final AnnotationNode annotation = waiting.remove(waiting.size() - 1);
            final List<Object> values = annotation.values == null ? List.of() : annotation.values;
            for (int i = 0; i < values.size(); i += 2) {
                add(from, Type.getType(annotation.desc).getInternalName(), (String) values.get(i), "");
                nested(from, values.get(i + 1), waiting);
            }
        }
    }

    private void nested(final String from, final Object value, final List<AnnotationNode> waiting) {
        if (value instanceof AnnotationNode annotation) {
            waiting.add(annotation);
        } else if (value instanceof List<?> list) {
            list.forEach(element -> nested(from, element, waiting));
        } else if (value instanceof String[] constant) {
            add(from, Type.getType(constant[0]).getInternalName(), constant[1], constant[0]);
        }
    }
}
