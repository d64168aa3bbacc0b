// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortUtil;

/**
 * Columns and tables: lookups, equality, refusals, merging, settings. In KNIME: {@code knime-core/org.knime.core/src/eclipse/org/knime/core/data}:
 * {@code DataTableSpec.java} (mergeDataTableSpecs, save, load), {@code DataColumnSpecCreator.java} (merge), {@code
 * DataTableSpecCreator.java}. Damaged settings are an InvalidSettingsException here, where KNIME throws what Java throws.
 */
class DataTableSpecTest {

    private static DataColumnSpec column(final String name, final DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    private static DataColumnSpec column(final String name, final DataType type, final DataColumnDomain domain) {
        var creator = new DataColumnSpecCreator(name, type);
        creator.setDomain(domain);
        return creator.createSpec();
    }

    private static DataColumnDomain bounds(final int lower, final int upper) {
        return new DataColumnDomainCreator(new IntCell(lower), new IntCell(upper)).createDomain();
    }

    private final DataTableSpec m_spec = new DataTableSpec(
            "ink",
            column("label", StringCell.TYPE),
            column("pressure", DoubleCell.TYPE),
            column("length", IntCell.TYPE, bounds(1, 9)));

    @Test
    void findsColumns() {
        assertThat(m_spec.getNumColumns()).isEqualTo(3);
        assertThat(m_spec.findColumnIndex("length")).isEqualTo(2);
        assertThat(m_spec.findColumnIndex("absent")).isEqualTo(-1);
        assertThat(m_spec.findColumnIndex(null)).isEqualTo(-1);
        assertThat(m_spec.getColumnSpec("absent")).isNull();
        assertThat(m_spec.getColumnSpec("label")).isSameAs(m_spec.getColumnSpec(0));
        assertThat(m_spec.containsName("pressure")).isTrue();
        assertThat(m_spec.columnsToIndices("length", "label")).containsExactly(2, 0);
        assertThat(m_spec.containsCompatibleType(IntValue.class)).isTrue();
        assertThat(m_spec.containsCompatibleType(BooleanValue.class)).isFalse();
        assertThat(m_spec.getColumnNames()).containsExactly("label", "pressure", "length");
        assertThat(m_spec).extracting(DataColumnSpec::getName).containsExactly("label", "pressure", "length");
        assertThat(m_spec).hasToString("name=ink,columns=[label; pressure; length]");
        assertThatThrownBy(() -> m_spec.columnsToIndices("absent"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Column not found: \"absent\"");
        assertThatThrownBy(() -> m_spec.getColumnSpec(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> m_spec.verifyIndices(0, 3))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Column index out of range: 3");
        assertThatThrownBy(() -> m_spec.verifyIndices(1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Duplicate index: 1");
    }

    @Test
    void refusesDuplicates() {
        assertThatThrownBy(() -> new DataTableSpec(
                        column("a", StringCell.TYPE), column("b", StringCell.TYPE), column("a", IntCell.TYPE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Duplicate column name \"a\" at positions 0 and 2.");
        assertThatThrownBy(() -> new DataTableSpec(m_spec, new DataTableSpec(column("length", IntCell.TYPE))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Table specs to join contain the duplicate column name \"length\" at position 2 and 0.");
        var creator = new DataTableSpecCreator(m_spec);
        assertThatThrownBy(() -> creator.addColumns(column("length", IntCell.TYPE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Column \"length\" already contained at index 2");
        assertThatThrownBy(() -> creator.replaceColumn(0, column("length", IntCell.TYPE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid (duplicate) column name \"length\"");
        assertThatThrownBy(() -> creator.replaceColumn(3, column("new", IntCell.TYPE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid column index 3 (max allowed 2)");
        assertThatThrownBy(() -> DataTableSpec.createColumnSpecs(new String[] {"a"}, new DataType[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Parameter arrays names and types must have the same length (names: 1, types: 0).");
    }

    @Test
    void comparesStructures() {
        var other = new DataTableSpec(
                "other",
                column("label", StringCell.TYPE),
                column("pressure", DoubleCell.TYPE),
                column("length", IntCell.TYPE));
        assertThat(m_spec.equalStructure(other)).isTrue();
        assertThat(m_spec).isNotEqualTo(other);
        assertThat(m_spec.equalStructure(null)).isFalse();
        assertThat(m_spec.equalStructure(new DataTableSpec())).isFalse();
        var wider = new DataTableSpecCreator(other)
                .replaceColumn(2, column("length", DoubleCell.TYPE))
                .createSpec();
        assertThat(m_spec.equalStructure(wider)).isFalse();
        assertThat(m_spec.isCompatibleWith(wider)).isTrue();
        assertThat(wider.isCompatibleWith(m_spec)).isFalse();
        assertThat(new DataTableSpecCreator(m_spec).createSpec())
                .isEqualTo(m_spec)
                .hasSameHashCodeAs(m_spec);
        assertThat(new DataTableSpecCreator(m_spec).putProperty("k", "v").createSpec())
                .isNotEqualTo(m_spec);
        assertThat(new DataTableSpecCreator(m_spec).dropAllDomains().createSpec())
                .isNotEqualTo(m_spec);
    }

    @Test
    void joinsSpecsAndNames() {
        var more = new DataTableSpec(column("x", DoubleCell.TYPE));
        assertThat(new DataTableSpec(m_spec, more).getName()).isEqualTo("ink");
        assertThat(new DataTableSpec(more, m_spec).getName()).isEqualTo("ink");
        assertThat(new DataTableSpec(m_spec, new DataTableSpec("b")).getName()).isEqualTo("ink+b");
        assertThat(new DataTableSpec(m_spec, more).getColumnNames())
                .containsExactly("label", "pressure", "length", "x");
        assertThat(new DataTableSpec((String) null).getName()).isEqualTo("default");
    }

    @Test
    void makesUniqueNames() {
        assertThat(DataTableSpec.getUniqueColumnName(m_spec, " new ")).isEqualTo("new");
        assertThat(DataTableSpec.getUniqueColumnName(m_spec, "label")).isEqualTo("label (#1)");
        var two = new DataTableSpecCreator(m_spec)
                .addColumns(column("label (#1)", StringCell.TYPE))
                .createSpec();
        assertThat(DataTableSpec.getUniqueColumnName(two, "label")).isEqualTo("label (#2)");
        assertThat(DataTableSpec.getUniqueColumnName(two, "label (#1)")).isEqualTo("label (#1) (#1)");
    }

    @Test
    void mergesDomains() {
        var other = new DataTableSpecCreator(m_spec)
                .replaceColumn(2, column("length", IntCell.TYPE, bounds(-3, 5)))
                .createSpec();
        var merged = DataTableSpec.mergeDataTableSpecs(m_spec, other);
        assertThat(merged.getColumnSpec(2).getDomain()).isEqualTo(bounds(-3, 9));
        var unknown = new DataTableSpecCreator(m_spec).dropAllDomains().createSpec();
        assertThat(DataTableSpec.mergeDataTableSpecs(m_spec, unknown)
                        .getColumnSpec(2)
                        .getDomain()
                        .hasBounds())
                .isFalse();
        assertThatThrownBy(() -> DataTableSpec.mergeDataTableSpecs(m_spec, new DataTableSpec()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot merge DataTableSpecs, they don't have equal structure");
        var values = new DataColumnSpecCreator(column("a", StringCell.TYPE));
        values.setDomain(new DataColumnDomainCreator(new DataCell[] {new StringCell("x")}).createDomain());
        values.merge(column(
                "a",
                StringCell.TYPE,
                new DataColumnDomainCreator(new DataCell[] {new StringCell("y"), new StringCell("x")}).createDomain()));
        assertThat(values.createSpec().getDomain().getValues())
                .containsExactly(new StringCell("x"), new StringCell("y"));
        var unnamed = new DataColumnSpecCreator("a", StringCell.TYPE);
        assertThatThrownBy(() -> unnamed.merge(column("a", StringCell.TYPE)))
                .as("where no element names were set, that of the column is taken for them")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Element names are not equal");
        assertThatThrownBy(() -> values.merge(column("b", StringCell.TYPE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Structures of DataColumnSpecs do not match.");
    }

    @Test
    void makesColumns() {
        var creator = new DataColumnSpecCreator("  name ", StringCell.TYPE);
        assertThat(creator.createSpec()).hasToString("name (String)");
        assertThat(creator.createSpec().getElementNames()).isEmpty();
        assertThat(creator.createSpec().getDomain().hasValues()).isFalse();
        creator.setName("  ");
        assertThat(creator.createSpec().getName()).matches("<empty_\\d+>");
        creator.setProperties(new DataColumnProperties(Map.of("unit", "mm")));
        assertThat(creator.createSpec().getProperties().getProperty("unit")).isEqualTo("mm");
        assertThatThrownBy(() -> creator.setName(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> creator.setType(null)).isInstanceOf(NullPointerException.class);
    }

    private DataTableSpec everything() {
        var list = new DataColumnSpecCreator("points", ListCell.getCollectionType(DoubleCell.TYPE));
        list.setElementNames(new String[] {"x", "y"});
        list.setProperties(new DataColumnProperties(Map.of("unit", "mm")));
        var named = new DataColumnSpecCreator("named", StringCell.TYPE);
        named.setElementNames(new String[] {"named"});
        return new DataTableSpecCreator(m_spec)
                .addColumns(
                        list.createSpec(),
                        named.createSpec(),
                        column(
                                "class",
                                StringCell.TYPE,
                                new DataColumnDomainCreator(
                                                new DataCell[] {new StringCell("wave"), new StringCell("line")})
                                        .createDomain()))
                .putProperties(new HashMap<>(Map.of("source", "pen")))
                .createSpec();
    }

    @Test
    void keepsItselfInSettings() throws InvalidSettingsException {
        var settings = new NodeSettings("spec");
        everything().save(settings);
        var loaded = DataTableSpec.load(settings);
        assertThat(loaded).isEqualTo(everything());
        assertThat(loaded.getColumnSpec("points").getElementNames()).containsExactly("x", "y");
        assertThat(loaded.getColumnSpec("class").getDomain().getValues())
                .containsExactly(new StringCell("wave"), new StringCell("line"));
        assertThat(loaded.getProperties()).containsEntry("source", "pen");
    }

    /** The keys that KNIME writes; element names are left out where they are the name of the column. */
    @Test
    void isSavedAsKnimeSavesIt() throws InvalidSettingsException {
        var settings = new NodeSettings("spec");
        everything().save(settings);
        assertThat(settings.keySet())
                .containsExactly(
                        "spec_name",
                        "number_columns",
                        "column_spec_0",
                        "column_spec_1",
                        "column_spec_2",
                        "column_spec_3",
                        "column_spec_4",
                        "column_spec_5",
                        "spec_properties");
        assertThat(settings.getConfig("column_spec_2").keySet())
                .containsExactly(
                        "column_name",
                        "element_names",
                        "column_type",
                        "column_domain",
                        "column_properties",
                        "meta_data");
        assertThat(settings.getConfig("column_spec_2").getStringArray("element_names"))
                .isEmpty();
        assertThat(settings.getConfig("column_spec_4").containsKey("element_names"))
                .isFalse();
        assertThat(settings.getConfig("column_spec_2").getConfig("column_type").keySet())
                .containsExactly("cell_class");
        assertThat(settings.getConfig("column_spec_2")
                        .getConfig("column_domain")
                        .keySet())
                .containsExactly("lower_bound", "upper_bound");
    }

    @Test
    void keepsItselfInPortFiles() throws IOException {
        var bytes = new ByteArrayOutputStream();
        PortUtil.writeSpec(everything(), bytes);
        assertThat(PortUtil.readSpec(DataTableSpec.class.getName(), new ByteArrayInputStream(bytes.toByteArray())))
                .isEqualTo(everything());
    }

    @Test
    void refusesWhatIsMalformed() {
        var settings = new ModelContent("spec");
        assertThatThrownBy(() -> DataTableSpec.load(settings))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("String for key \"spec_name\" not found.");
        settings.addString("spec_name", "a");
        for (int number : List.of(-1, Integer.MAX_VALUE)) {
            settings.addInt("number_columns", number);
            assertThatThrownBy(() -> DataTableSpec.load(settings))
                    .isInstanceOf(InvalidSettingsException.class)
                    .hasMessageContaining("says that it has");
        }
        assertThatThrownBy(() -> new DataTableSpecCreator().putProperty("", "v"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid property key (null or empty string)");
        assertThatThrownBy(() -> new DataTableSpecCreator().putProperties(Map.of("a", "b")))
                .as("it asks the map for null")
                .isInstanceOf(NullPointerException.class);
    }
}
