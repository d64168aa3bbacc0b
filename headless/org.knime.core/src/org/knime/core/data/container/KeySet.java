// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** The names of the rows so far. "Row0", "Row1" … are kept as bits, so that a million of them takes little memory. */
final class KeySet {

    private static final String PREFIX = "Row";

    private static final int LONGEST = PREFIX.length() + 9;

    private final BitSet m_numbers = new BitSet();

    private final Set<String> m_others = new HashSet<>();

    /** False if the name was there already. */
    boolean add(final String key) {
        int number = number(key);
        if (number < 0) {
            return m_others.add(key);
        }
        boolean isNew = !m_numbers.get(number);
        m_numbers.set(number);
        return isNew;
    }

    private static int number(final String key) {
        int length = key.length();
        if (!key.startsWith(PREFIX)
                || length == PREFIX.length()
                || length > LONGEST
                || key.charAt(PREFIX.length()) == '0' && length > PREFIX.length() + 1) {
            return -1;
        }
        int number = 0;
        for (int i = PREFIX.length(); i < length; i++) {
            int digit = key.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
