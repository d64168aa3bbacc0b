// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.CollectionDataValue;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.collection.SetCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

/**
 * Types: compatibility, common super types, collections, names, settings. In KNIME: {@code
 * knime-core/org.knime.core/src/eclipse/org/knime/core/data}: {@code DataType.java} (isCompatible, isASuperTypeOf, getCommonSuperType, load, save) and {@code
 * DataTypeRegistry.java}. A damaged type is an InvalidSettingsException here, where KNIME throws what Java throws.
 */
class DataTypeTest {

    private static final DataType MISSING = DataType.getMissingCell().getType();

    private static final DataType LIST_OF_DOUBLES = ListCell.getCollectionType(DoubleCell.TYPE);

    private static final DataType LIST_OF_STRINGS = ListCell.getCollectionType(StringCell.TYPE);

    /** A text of its own kind: a cell that is a string to others. */
    @SuppressWarnings("serial")
    static final class NameCell extends DataCell implements StringValue {

        private final String m_name;

        NameCell(final String name) {
            m_name = name;
        }

        @Override
        public String getStringValue() {
            return m_name;
        }

        @Override
        public String toString() {
            return m_name;
        }

        @Override
        protected boolean equalsDataCell(final DataCell dc) {
            return m_name.equals(((NameCell) dc).m_name);
        }

        @Override
        protected boolean equalContent(final DataValue otherValue) {
            return m_name.equals(((StringValue) otherValue).getStringValue());
        }

        @Override
        public int hashCode() {
            return m_name.hashCode();
        }
    }

    @Test
    void isCompatibleWithValuesOfItsCells() {
        assertThat(IntCell.TYPE.isCompatible(DoubleValue.class)).isTrue();
        assertThat(DoubleCell.TYPE.isCompatible(IntValue.class)).isFalse();
        assertThat(StringCell.TYPE.isCompatible(NominalValue.class)).isTrue();
        assertThat(StringCell.TYPE.isCompatible(DataValue.class)).isTrue();
        assertThat(LIST_OF_DOUBLES.isCompatible(CollectionDataValue.class)).isTrue();
        assertThat(MISSING.isCompatible(PNGImageValue.class))
                .as("a missing cell stands for any value")
                .isTrue();
        assertThat(BooleanCell.TYPE.getPreferredValueClass()).isEqualTo(BooleanValue.class);
        assertThat(IntCell.TYPE.getValueClasses().get(0)).isEqualTo(IntValue.class);
    }

    @Test
    void knowsSuperTypes() {
        assertThat(DoubleCell.TYPE.isASuperTypeOf(IntCell.TYPE)).isTrue();
        assertThat(IntCell.TYPE.isASuperTypeOf(DoubleCell.TYPE)).isFalse();
        assertThat(LongCell.TYPE.isASuperTypeOf(IntCell.TYPE)).isTrue();
        assertThat(IntCell.TYPE.isASuperTypeOf(BooleanCell.TYPE)).isTrue();
        assertThat(StringCell.TYPE.isASuperTypeOf(DoubleCell.TYPE)).isFalse();
        assertThat(StringCell.TYPE.isASuperTypeOf(MISSING)).isTrue();
        assertThat(MISSING.isASuperTypeOf(StringCell.TYPE)).isFalse();
        assertThat(LIST_OF_DOUBLES.isASuperTypeOf(ListCell.getCollectionType(IntCell.TYPE)))
                .isTrue();
        assertThat(LIST_OF_DOUBLES.isASuperTypeOf(LIST_OF_STRINGS)).isFalse();
        assertThat(LIST_OF_DOUBLES.isASuperTypeOf(SetCell.getCollectionType(DoubleCell.TYPE)))
                .isFalse();
        assertThatThrownBy(() -> StringCell.TYPE.isASuperTypeOf(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void findsCommonSuperTypes() {
        assertThat(DataType.getCommonSuperType(IntCell.TYPE, DoubleCell.TYPE)).isEqualTo(DoubleCell.TYPE);
        assertThat(DataType.getCommonSuperType(LongCell.TYPE, BooleanCell.TYPE)).isEqualTo(LongCell.TYPE);
        assertThat(DataType.getCommonSuperType(MISSING, StringCell.TYPE)).isEqualTo(StringCell.TYPE);
        assertThat(DataType.getCommonSuperType(StringCell.TYPE, MISSING)).isEqualTo(StringCell.TYPE);
        assertThat(DataType.getCommonSuperType(MISSING, MISSING)).isEqualTo(MISSING);
        DataType any = DataType.getCommonSuperType(IntCell.TYPE, StringCell.TYPE);
        assertThat(any.getCellClass()).isNull();
        assertThat(any.getValueClasses()).containsExactly(DataValue.class);
        assertThat(DataType.getCommonSuperType(StringCell.TYPE, BooleanCell.TYPE)
                        .getValueClasses())
                .containsExactly(DataValue.class, NominalValue.class);
        assertThatThrownBy(() -> DataType.getCommonSuperType(null, any))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Cannot build super type of a null type");
    }

    @Test
    void findsCommonSuperTypesOfCollections() {
        DataType numbers = DataType.getCommonSuperType(LIST_OF_DOUBLES, ListCell.getCollectionType(IntCell.TYPE));
        assertThat(numbers).isEqualTo(LIST_OF_DOUBLES);
        DataType lists = DataType.getCommonSuperType(LIST_OF_DOUBLES, LIST_OF_STRINGS);
        assertThat(lists.isCollectionType()).isTrue();
        assertThat(lists.getCollectionElementType().getValueClasses()).containsExactly(DataValue.class);
        DataType collections = DataType.getCommonSuperType(LIST_OF_DOUBLES, SetCell.getCollectionType(DoubleCell.TYPE));
        assertThat(collections.getCollectionElementType()).isEqualTo(DoubleCell.TYPE);
        assertThat(DataType.getCommonSuperType(LIST_OF_DOUBLES, DoubleCell.TYPE).isCollectionType())
                .isFalse();
    }

    /** Two classes of cells with the same values are one type to a table. */
    @Test
    void isItsValues() {
        DataType name = DataType.getType(NameCell.class);
        assertThat(name).isNotEqualTo(StringCell.TYPE);
        assertThat(name.isASuperTypeOf(StringCell.TYPE)).isTrue();
        assertThat(DataType.getCommonSuperType(name, StringCell.TYPE)).isEqualTo(name);
        assertThat(DataType.getType(NameCell.class)).isSameAs(name);
        assertThat(new NameCell("a"))
                .isEqualTo(new NameCell("a"))
                .isEqualTo(new StringCell("a"))
                .isNotEqualTo(new StringCell("b"));
        assertThat(new IntCell(1)).as("another preferred value").isNotEqualTo(new LongCell(1));
    }

    @Test
    void needsElementTypesOfCollectionsAlone() {
        assertThatThrownBy(() -> DataType.getType(ListCell.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DataType.getType(StringCell.class, StringCell.TYPE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(StringCell.TYPE.getCollectionElementType()).isNull();
    }

    /** The element type of a list is what its cells share. */
    @Test
    void findsElementTypes() {
        assertThat(CollectionCellFactory.createListCell(List.of(new IntCell(1), new DoubleCell(2)))
                        .getType())
                .isEqualTo(LIST_OF_DOUBLES);
        assertThat(CollectionCellFactory.createListCell(List.of(DataType.getMissingCell(), new StringCell("s")))
                        .getType())
                .isEqualTo(LIST_OF_STRINGS);
        assertThat(CollectionCellFactory.createListCell(List.of()).getType().getCollectionElementType())
                .isEqualTo(MISSING);
    }

    @Test
    void hasNames() {
        assertThat(StringCell.TYPE.getName()).isEqualTo("String");
        assertThat(IntCell.TYPE).hasToString("Number (Integer)");
        assertThat(DoubleCell.TYPE).hasToString("Number (Float)");
        assertThat(LongCell.TYPE).hasToString("Number (Long Integer)");
        assertThat(BooleanCell.TYPE).hasToString("Boolean");
        assertThat(LIST_OF_DOUBLES.getName()).isEqualTo("Collection (List)");
        assertThat(LIST_OF_DOUBLES).hasToString("Collection (List) (Collection of: Number (Float))");
        DataType any = DataType.getCommonSuperType(IntCell.TYPE, StringCell.TYPE);
        assertThat(any.getName()).isEqualTo("?");
        assertThat(any).hasToString("Non-Native [interface org.knime.core.data.DataValue]");
        assertThat(any.toPrettyString()).isEqualTo("Non-Native [DataValue]");
        assertThat(LIST_OF_DOUBLES.getIdentifier())
                .isEqualTo(ListCell.class.getName() + "<" + DoubleCell.class.getName() + ">");
    }

    @Test
    void keepsItselfInSettings() throws InvalidSettingsException {
        for (DataType type : List.of(
                StringCell.TYPE,
                MISSING,
                LIST_OF_DOUBLES,
                ListCell.getCollectionType(LIST_OF_STRINGS),
                DataType.getCommonSuperType(IntCell.TYPE, StringCell.TYPE),
                DataType.getCommonSuperType(LIST_OF_DOUBLES, SetCell.getCollectionType(DoubleCell.TYPE)))) {
            var settings = new NodeSettings("type");
            type.save(settings);
            assertThat(DataType.load(settings)).isEqualTo(type).hasSameHashCodeAs(type);
        }
        var settings = new NodeSettings("type");
        DataType.getCommonSuperType(IntCell.TYPE, StringCell.TYPE).save(settings);
        assertThat(settings.keySet()).isEqualTo(Set.of("cell_class", "has_pref_value_class", "value_classes"));
        assertThat(settings.getString("cell_class")).isNull();
    }

    @Test
    void namesAbsentTypes() {
        var settings = new NodeSettings("type");
        settings.addString("cell_class", "com.example.AbsentCell");
        assertThatThrownBy(() -> DataType.load(settings))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("Data cell implementation 'com.example.AbsentCell' not found.");
        settings.addString("cell_class", null);
        settings.addStringArray("value_classes", "com.example.AbsentValue");
        assertThatThrownBy(() -> DataType.load(settings))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("Data Value extension com.example.AbsentValue not found");
        settings.addString("cell_class", ListCell.class.getName());
        assertThatThrownBy(() -> DataType.load(settings)).isInstanceOf(InvalidSettingsException.class);
    }

    @Test
    void comparesCells() {
        assertThat(IntCell.TYPE.getComparator().compare(new IntCell(2), new IntCell(10)))
                .isNegative();
        assertThat(StringCell.TYPE.getComparator().compare(new StringCell("2"), new StringCell("10")))
                .isPositive();
        assertThat(DoubleCell.TYPE.getComparator().compare(DataType.getMissingCell(), new DoubleCell(-1)))
                .as("missing cells come first")
                .isNegative();
        assertThat(DoubleCell.TYPE.getComparator().compare(new DoubleCell(1), new IntCell(1)))
                .isZero();
    }

    /** A value interface has one utility; that of its parent is found by inheritance. */
    @Test
    void hasOneUtilityForAValue() {
        assertThat(DataType.getUtilityFor(StringValue.class)).isSameAs(StringValue.UTILITY);
        assertThat(((ExtensibleUtilityFactory) LongValue.UTILITY).getLegacyName())
                .isEqualTo("Number (long)");
        assertThat(((ExtensibleUtilityFactory) StringValue.UTILITY).getLegacyName())
                .isEqualTo("String");
        assertThatThrownBy(() -> new ExtensibleUtilityFactory(StringValue.class) {
                    @Override
                    public String getName() {
                        return "Another";
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is already a factory registered for " + StringValue.class);
    }

    @Test
    void treatsMissingCellsAsEqual() {
        assertThat(new MissingCell("why"))
                .isEqualTo(DataType.getMissingCell())
                .hasSameHashCodeAs(DataType.getMissingCell())
                .hasToString("?")
                .isNotEqualTo(new StringCell("?"));
        assertThat(DataType.getMissingCell()).isSameAs(DataType.getMissingCell());
        assertThat(new MissingCell("why").getError()).isEqualTo("why");
        assertThat(MISSING.isMissingValueType()).isTrue();
    }
}
