// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomain;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.DataTypeRegistry;
import org.knime.core.data.MissingCell;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.collection.SetCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageCellFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.util.DuplicateKeyException;

/**
 * Containers: what they refuse, what they know of the rows, and that rows from a file are those that were added. In KNIME: {@code
 * knime-core/org.knime.core/src/eclipse/org/knime/core/data}: {@code container/BufferedDataContainerDelegate.java}
 * (addRowToTableWrite, validateSpecCompatiblity), {@code DataTableDomainCreator.java} (updateDomain), {@code
 * container/DataContainerSettings.java} (60 values of a column at most) and {@code container/Buffer.java}. KNIME writes in another thread, so that it tells of a bad row some rows later or at close, in the same words.
 */
class DataContainerTest {

    private static final DataTableSpec NUMBERS = spec(column("x", DoubleCell.TYPE), column("n", IntCell.TYPE));

    private static DataTableSpec spec(final DataColumnSpec... columns) {
        return new DataTableSpec("table", columns);
    }

    private static DataColumnSpec column(final String name, final DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    private static DataRow row(final String key, final DataCell... cells) {
        return new DefaultRow(key, cells);
    }

    private static DataTable table(final DataTableSpec spec, final boolean initDomain, final DataRow... rows) {
        var container = new DataContainer(spec, initDomain);
        List.of(rows).forEach(container::addRowToTable);
        container.close();
        return container.getTable();
    }

    private static DataColumnDomain domain(final DataTable table, final int column) {
        return table.getDataTableSpec().getColumnSpec(column).getDomain();
    }

    @Test
    void refusesEqualKeys() {
        var container = new DataContainer(NUMBERS);
        for (String key : List.of("Row1", "Row01", "row1", "Row1 ", "Row", "Row1000000000000")) {
            container.addRowToTable(row(key, new DoubleCell(1), new IntCell(1)));
            assertThatThrownBy(() -> container.addRowToTable(row(key, new DoubleCell(2), new IntCell(2))))
                    .isInstanceOf(DuplicateKeyException.class)
                    .hasMessage("Encountered duplicate row ID \"" + key + "\"")
                    .extracting(e -> ((DuplicateKeyException) e).getKey())
                    .isEqualTo(key);
        }
        assertThat(container.size()).isEqualTo(6);
        var careless = new DataContainer(
                NUMBERS,
                DataContainerSettings.builder().withCheckDuplicateRowKeys(false).build());
        careless.addRowToTable(row("a", new DoubleCell(1), new IntCell(1)));
        careless.addRowToTable(row("a", new DoubleCell(1), new IntCell(1)));
        assertThat(careless.size()).isEqualTo(2);
    }

    @Test
    void refusesRowsThatDoNotFit() {
        var container = new DataContainer(NUMBERS);
        assertThatThrownBy(() -> container.addRowToTable(row("Row0", new DoubleCell(1))))
                .isInstanceOf(DataContainerException.class)
                .hasMessage("Cell count in row \"Row0\" is not equal to length of column names array: 1 vs. 2");
        assertThatThrownBy(
                        () -> container.addRowToTable(row("Row0", new DoubleCell(1), new StringCell("a".repeat(31)))))
                .isInstanceOf(DataContainerException.class)
                .hasMessage("Runtime class of object \"" + "a".repeat(30) + "...\" (index 1) in row \"Row0\" is String "
                        + "and does not comply with its supposed superclass Number (Integer)");
        assertThatThrownBy(() -> container.addRowToTable(null)).isInstanceOf(NullPointerException.class);
        container.addRowToTable(row("Row0", new IntCell(1), DataType.getMissingCell()));
        container.close();
        assertThatThrownBy(() -> container.addRowToTable(row("Row1", new DoubleCell(1), new IntCell(1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot add row: container has not been initialized (opened).");
        assertThat(container.getTable()).containsExactly(row("Row0", new IntCell(1), new MissingCell("?")));
        assertThatThrownBy(() -> new DataContainer(null)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A list column takes lists whose elements it takes, empty ones and those of missing cells too. */
    @Test
    void comparesElementTypes() {
        var container = new DataContainer(spec(column("list", ListCell.getCollectionType(DoubleCell.TYPE))));
        container.addRowToTable(row("Row0", CollectionCellFactory.createListCell(List.of())));
        container.addRowToTable(row("Row1", CollectionCellFactory.createListCell(List.of(new IntCell(1)))));
        assertThatThrownBy(() -> container.addRowToTable(
                        row("Row2", CollectionCellFactory.createListCell(List.of(new StringCell("a"))))))
                .isInstanceOf(DataContainerException.class)
                .hasMessageContaining("Collection (List) (Collection of: String)");
    }

    @Test
    void isOpenUntilClosed() {
        var container = new DataContainer(NUMBERS);
        assertThat(container.isOpen()).isTrue();
        assertThat(container.getTableSpec()).isSameAs(NUMBERS);
        assertThatThrownBy(container::getTable)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot get table: container is not closed.");
        container.close();
        container.close();
        assertThat(container.isClosed()).isTrue();
        assertThat(container.getTable()).isEmpty();
        assertThat(container.getTable().getDataTableSpec().getName()).isEqualTo("table");
    }

    @Test
    void findsBounds() {
        var table = table(
                NUMBERS,
                false,
                row("a", new DoubleCell(2), DataType.getMissingCell()),
                row("b", new DoubleCell(Double.NaN), DataType.getMissingCell()),
                row("c", new DoubleCell(-1), DataType.getMissingCell()));
        assertThat(domain(table, 0))
                .as("NaN is no bound")
                .isEqualTo(new DataColumnDomainCreator(new DoubleCell(-1), new DoubleCell(2)).createDomain());
        assertThat(domain(table, 1).hasBounds()).isFalse();
        assertThat(domain(table, 1).hasValues()).isFalse();
    }

    @Test
    void findsValues() {
        var labels = spec(column("label", StringCell.TYPE));
        var two = table(
                labels,
                false,
                row("a", new StringCell("y")),
                row("b", new StringCell("x")),
                row("c", new StringCell("y")));
        assertThat(domain(two, 0).getValues()).containsExactly(new StringCell("y"), new StringCell("x"));
        assertThat(domain(two, 0).hasBounds()).as("text is not bounded").isFalse();
        DataRow[] sixty = IntStream.range(0, 60)
                .mapToObj(i -> row("Row" + i, new StringCell("v" + i)))
                .toArray(DataRow[]::new);
        assertThat(domain(table(labels, false, sixty), 0).getValues()).hasSize(60);
        var one = new ArrayList<>(List.of(sixty));
        one.add(row("more", new StringCell("v60")));
        assertThat(domain(table(labels, false, one.toArray(DataRow[]::new)), 0).hasValues())
                .isFalse();
    }

    /** With the domains of the spec they widen; without, they start anew. Those that can't grow are kept. */
    @Test
    void startsFromTheDomainsOfTheSpec() {
        var bounded = new DataColumnSpecCreator("n", IntCell.TYPE);
        bounded.setDomain(new DataColumnDomainCreator(new IntCell(0), new IntCell(9)).createDomain());
        var list = new DataColumnSpecCreator("list", ListCell.getCollectionType(StringCell.TYPE));
        list.setDomain(new DataColumnDomainCreator(new DataCell[] {new StringCell("a")}).createDomain());
        var spec = new DataTableSpecCreator(spec(bounded.createSpec(), list.createSpec()))
                .putProperty("key", "value")
                .createSpec();
        var row = row("a", new IntCell(12), DataType.getMissingCell());
        assertThat(domain(table(spec, true, row), 0))
                .isEqualTo(new DataColumnDomainCreator(new IntCell(0), new IntCell(12)).createDomain());
        assertThat(domain(table(spec, false, row), 0))
                .isEqualTo(new DataColumnDomainCreator(new IntCell(12), new IntCell(12)).createDomain());
        assertThat(domain(table(spec, true, row), 1).getValues()).containsExactly(new StringCell("a"));
        assertThat(domain(table(spec, false, row), 1).hasValues()).isFalse();
        var container = new DataContainer(
                spec, DataContainerSettings.builder().withDomainUpdate(false).build());
        container.addRowToTable(row);
        container.close();
        assertThat(domain(container.getTable(), 0))
                .isEqualTo(bounded.createSpec().getDomain());
        assertThat(container.getTable().getDataTableSpec().getProperties()).isEmpty();
    }

    private static DataTableSpec everything() {
        var list = new DataColumnSpecCreator("list", ListCell.getCollectionType(DoubleCell.TYPE));
        list.setElementNames(new String[] {"x", "y"});
        return spec(
                column("string", StringCell.TYPE),
                column("int", IntCell.TYPE),
                column("long", LongCell.TYPE),
                column("double", DoubleCell.TYPE),
                column("boolean", BooleanCell.TYPE),
                list.createSpec(),
                column("set", SetCell.getCollectionType(IntCell.TYPE)),
                column("lists", ListCell.getCollectionType(ListCell.getCollectionType(StringCell.TYPE))),
                column("picture", PNGImageCellFactory.TYPE),
                column("any", DataType.getCommonSuperType(IntCell.TYPE, StringCell.TYPE)));
    }

    private static DataRow everything(final int i, final DataCell picture) {
        var longText = new StringCell((i % 1000 == 0 ? "\u6f22".repeat(70_000) : "line\n") + i);
        var inner = CollectionCellFactory.createListCell(List.of(new StringCell("a" + i), new MissingCell("gone")));
        return row(
                i % 2 == 0 ? "Row" + i : "\u6f22 " + i,
                longText,
                i % 3 == 0 ? new MissingCell("why " + i) : new IntCell(i),
                new LongCell(Long.MIN_VALUE + i),
                new DoubleCell(i % 5 == 0 ? Double.NaN : -0.0),
                i % 2 == 0 ? BooleanCell.TRUE : BooleanCell.FALSE,
                CollectionCellFactory.createListCell(
                        List.of(new DoubleCell(i), DataType.getMissingCell(), new IntCell(i))),
                CollectionCellFactory.createSetCell(List.of(new IntCell(2), new IntCell(i))),
                CollectionCellFactory.createListCell(List.of(inner, CollectionCellFactory.createListCell(List.of()))),
                picture,
                i % 2 == 0 ? new IntCell(i) : new StringCell("s"));
    }

    private static DataCell picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return PNGImageCellFactory.create(bytes.toByteArray());
    }

    /** Enough cells for the file; two readers at once. */
    @Test
    @SuppressWarnings("try") // closes a reader early
    void readsBackFromTheFile() throws IOException {
        int size = 20_000;
        DataCell picture = picture();
        var container = new DataContainer(everything());
        for (int i = 0; i < size; i++) {
            container.addRowToTable(everything(i, picture));
        }
        container.close();
        assertThat(container.size()).isEqualTo(size);
        assertThat(container.getTableSpec().getColumnSpec("list").getElementNames())
                .containsExactly("x", "y");
        try (var rows = (CloseableRowIterator) container.getTable().iterator();
                var others = (CloseableRowIterator) container.getTable().iterator()) {
            others.next();
            for (int i = 0; i < size; i++) {
                DataRow row = rows.next();
                assertThat(row).isEqualTo(everything(i, picture));
                assertThat(row.getCell(3).toString())
                        .isEqualTo(everything(i, picture).getCell(3).toString());
                if (i == 3) {
                    assertThat(((MissingCell) row.getCell(1)).getError()).isEqualTo("why 3");
                    assertThat(row.getCell(9)).isInstanceOf(StringCell.class);
                }
            }
            assertThat(rows.hasNext()).isFalse();
            assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
            assertThat(others.next().getKey()).hasToString("\u6f22 1");
            others.close();
            assertThat(others.hasNext()).as("nothing is read once it is closed").isFalse();
        }
    }

    /** Cells of a registered type come back; lists of them too. */
    @Test
    void readsBackCellsOfOtherBundles() throws InvalidSettingsException {
        var spec = spec(column("point", PointCell.TYPE), column("points", ListCell.getCollectionType(PointCell.TYPE)));
        var container = new DataContainer(spec);
        int size = 70_000;
        for (int i = 0; i < size; i++) {
            container.addRowToTable(points(i));
        }
        container.close();
        int i = 0;
        for (DataRow row : container.getTable()) {
            assertThat(row).isEqualTo(points(i++));
        }
        assertThat(i).isEqualTo(size);
        var settings = new NodeSettings("spec");
        spec.save(settings);
        assertThat(DataTableSpec.load(settings)).isEqualTo(spec);
        assertThat(DataTypeRegistry.getInstance().getValueClass(PointValue.class.getName()))
                .contains(PointValue.class);
    }

    private static DataRow points(final int i) {
        var point = new PointCell(i, -i, i % 2 == 0 ? new StringCell("note " + i) : new MissingCell("none"));
        return row("Row" + i, point, CollectionCellFactory.createListCell(List.of(point, point)));
    }

    @SuppressWarnings("serial")
    private static final class UnknownCell extends DataCell {

        @Override
        public String toString() {
            return "unknown";
        }

        @Override
        protected boolean equalsDataCell(final DataCell dc) {
            return true;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /** KNIME would fall back to Java's serialisation, slowly and with a complaint; here the omission shows. */
    @Test
    void namesCellsWithoutSerializer() {
        var container = new DataContainer(spec(column("cell", DataType.getType(UnknownCell.class))));
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 200_000; i++) {
                        container.addRowToTable(row("Row" + i, new UnknownCell()));
                    }
                })
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("UnknownCell have no serializer registered at org.knime.core.DataType.");
    }

    @Test
    void removesNoRows() {
        var rows = table(NUMBERS, false, row("a", new DoubleCell(1), new IntCell(1)))
                .iterator();
        rows.next();
        assertThatThrownBy(rows::remove).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void closesWhatItIteratesOver() {
        var closed = new AtomicBoolean();
        var rows = CloseableRowIterator.from(List.of(row("a", new IntCell(1))).iterator(), () -> closed.set(true));
        assertThat(CloseableRowIterator.from(rows)).isSameAs(rows);
        assertThat(rows.next().getKey()).hasToString("a");
        rows.close();
        assertThat(closed).isTrue();
        assertThat(CloseableRowIterator.empty().hasNext()).isFalse();
    }
}
