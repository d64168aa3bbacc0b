// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Before;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.choices.filter.StringFilter;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.text.TextAreaWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;

/** The widgets of a class of parameters. Making it checks each of them. */
final class DialogDescription {

    private static final Set<Class<?>> NUMBERS = Set.of(
            int.class, long.class, double.class, float.class, Integer.class, Long.class, Double.class, Float.class);

    private final List<String> m_lines = new ArrayList<>();

    private final Set<Class<?>> m_references = new HashSet<>();

    private final List<Field> m_effects = new ArrayList<>();

    private DialogDescription() {}

    static DialogDescription of(final Class<? extends NodeParameters> type) {
        Instances.create(type); // the constructor without arguments
        var description = new DialogDescription();
        description.walk(type, null);
        description.checkEffects();
        return description;
    }

    List<String> lines() {
        return m_lines;
    }

    private void walk(final Class<?> type, final Class<?> part) {
        for (var field : Fields.of(type)) {
            Persistence.checkSavable(field);
            var layout = field.isAnnotationPresent(Layout.class)
                    ? field.getAnnotation(Layout.class)
                    : type.getAnnotation(Layout.class);
            var place = layout == null ? part : layout.value();
            checkPart(field, place);
            reference(field);
            if (field.isAnnotationPresent(Effect.class)) {
                m_effects.add(field);
            }
            if (field.isAnnotationPresent(Widget.class) || field.isAnnotationPresent(TextMessage.class)) {
                checkWidget(field);
                m_lines.add(line(field, place));
            } else if (WidgetGroup.class.isAssignableFrom(field.getType())) {
                walk(field.getType(), place);
            }
            if (field.getType().isArray()
                    && WidgetGroup.class.isAssignableFrom(field.getType().getComponentType())) {
                walk(field.getType().getComponentType(), null);
            }
        }
    }

    private void reference(final Field field) {
        var reference = field.getAnnotation(ValueReference.class);
        if (reference != null) {
            check(
                    field,
                    m_references.add(reference.value()),
                    "has the reference " + reference.value().getSimpleName() + ", which another field has too");
            check(
                    field,
                    !BooleanReference.class.isAssignableFrom(reference.value())
                            || field.getType() == boolean.class
                            || field.getType() == Boolean.class,
                    "has a reference for check boxes, but is a "
                            + field.getType().getSimpleName());
        }
    }

    private static void checkPart(final Field field, final Class<?> part) {
        if (part == null) {
            return;
        }
        for (Class<?> other : neighbours(part)) {
            check(field, other != part, "is in the part " + part.getSimpleName() + ", which comes after itself");
            check(
                    field,
                    java.util.Objects.equals(other.getDeclaringClass(), part.getDeclaringClass()),
                    "is in the part " + part.getSimpleName() + ", whose neighbour " + other.getSimpleName()
                            + " is declared in another class");
        }
    }

    private static List<Class<?>> neighbours(final Class<?> part) {
        var neighbours = new ArrayList<Class<?>>();
        for (var after : part.getAnnotationsByType(After.class)) {
            neighbours.add(after.value());
        }
        for (var before : part.getAnnotationsByType(Before.class)) {
            neighbours.add(before.value());
        }
        return neighbours;
    }

    private void checkEffects() {
        for (var field : m_effects) {
            var predicate = field.getAnnotation(Effect.class).predicate();
            if (BooleanReference.class.isAssignableFrom(predicate)) {
                check(
                        field,
                        m_references.contains(predicate),
                        "depends on the check box " + predicate.getSimpleName() + ", which no field refers to");
            }
        }
    }

    private static void checkWidget(final Field field) {
        var type = Fields.optionalType(field).orElse(field.getType());
        check(
                field,
                (field.getType() == Optional.class) == field.isAnnotationPresent(OptionalWidget.class),
                "must be an Optional if, and only if, it has an OptionalWidget");
        require(field, NumberInputWidget.class, NUMBERS.contains(type), "a number");
        require(field, TextInputWidget.class, type == String.class, "a text");
        require(field, TextAreaWidget.class, type == String.class, "a text");
        require(field, ValueSwitchWidget.class, type.isEnum(), "an enum");
        require(field, RadioButtonsWidget.class, type.isEnum(), "an enum");
        require(field, ColumnFilterWidget.class, type == ColumnFilter.class, "a ColumnFilter");
        require(field, TextMessage.class, type == Void.class, "Void");
        require(field, ArrayWidget.class, type.isArray(), "an array");
        require(
                field,
                ChoicesProvider.class,
                type == String.class || type == String[].class || type == StringFilter.class || type.isEnum(),
                "a text, an array of texts, a StringFilter or an enum");
        check(
                field,
                type != ColumnFilter.class || field.isAnnotationPresent(ColumnFilterWidget.class),
                "is a ColumnFilter and needs a ColumnFilterWidget");
        check(
                field,
                type != String[].class || field.isAnnotationPresent(ChoicesProvider.class),
                "is an array of texts and needs a ChoicesProvider");
        for (var provider : providers(field)) {
            Instances.create(provider);
        }
    }

    private static List<Class<?>> providers(final Field field) {
        var providers = new ArrayList<Class<?>>();
        Optional.ofNullable(field.getAnnotation(ChoicesProvider.class)).ifPresent(a -> providers.add(a.value()));
        Optional.ofNullable(field.getAnnotation(ColumnFilterWidget.class))
                .ifPresent(a -> providers.add(a.choicesProvider()));
        Optional.ofNullable(field.getAnnotation(OptionalWidget.class))
                .ifPresent(a -> providers.add(a.defaultProvider()));
        Optional.ofNullable(field.getAnnotation(TextMessage.class)).ifPresent(a -> providers.add(a.value()));
        Optional.ofNullable(field.getAnnotation(NumberInputWidget.class)).ifPresent(a -> {
            providers.add(a.minValidation());
            providers.add(a.maxValidation());
        });
        providers.removeIf(p -> java.lang.reflect.Modifier.isAbstract(p.getModifiers())); // the defaults
        return providers;
    }

    private static void require(
            final Field field, final Class<? extends Annotation> widget, final boolean fits, final String type) {
        check(
                field,
                !field.isAnnotationPresent(widget) || fits,
                "has a " + widget.getSimpleName() + ", which is for " + type);
    }

    private static void check(final Field field, final boolean condition, final String text) {
        if (!condition) {
            throw new IllegalArgumentException("The field " + Fields.name(field) + " " + text + ".");
        }
    }

    private static String line(final Field field, final Class<?> part) {
        var widget = field.getAnnotation(Widget.class);
        return (part == null ? "" : part.getSimpleName() + ": ") + (widget == null ? "message" : widget.title()) + " ["
                + Fields.key(field) + ", "
                + Fields.optionalType(field).orElse(field.getType()).getSimpleName() + "]";
    }
}
