// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context;

/**
 * Something that can be copied independently of the original.
 *
 * @param <T> type of the copy
 */
public interface DeepCopy<T> {

    /** An independent copy. */
    T copy();
}
