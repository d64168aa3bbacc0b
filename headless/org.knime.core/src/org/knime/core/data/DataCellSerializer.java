// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.knime.core.internal.SerializerMethodLoader.Serializer;

/** Writes and reads cells of one class. Registered at {@code org.knime.core.DataType}. */
public interface DataCellSerializer<T extends DataCell> extends Serializer<T> {

    void serialize(T cell, DataCellDataOutput output) throws IOException;

    T deserialize(DataCellDataInput input) throws IOException;

    /** The class of the cells: what the type argument says, or what {@link #deserialize} returns. */
    @SuppressWarnings("unchecked")
    default Class<T> getCellClass() {
        for (Class<?> c = getClass(); c != null; c = c.getSuperclass()) {
            var generic = new ArrayList<Type>(List.of(c.getGenericInterfaces()));
            generic.add(c.getGenericSuperclass());
            for (Type type : generic) {
                if (type instanceof ParameterizedType p) {
                    Type argument = p.getActualTypeArguments()[0];
                    Type raw = argument instanceof ParameterizedType a ? a.getRawType() : argument;
                    if (raw instanceof Class<?> cell && DataCell.class.isAssignableFrom(cell)) {
                        return (Class<T>) cell;
                    }
                }
            }
        }
        try {
            return (Class<T>)
                    getClass().getMethod("deserialize", DataCellDataInput.class).getReturnType();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(getClass().getName() + " does not name the class of its cells.", e);
        }
    }
}
