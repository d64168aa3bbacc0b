// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.run;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Exceptions as sentences. */
public final class Failures {

    private Failures() {}

    /** What to tell a user; an exception without text is named. */
    public static String sentence(final Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "The memory is not enough; give Java more with -Xmx, or make the task smaller.";
        }
        final String message = failure.getMessage();
        if (failure instanceof NoSuchFileException e) {
            return (e.getReason() == null ? "There is no such file or folder" : e.getReason()) + ": " + e.getFile();
        }
        if (failure instanceof AccessDeniedException e) {
            return "The file can't be accessed: " + e.getFile();
        }
        if (failure instanceof FileAlreadyExistsException e && e.getReason() == null && !message.contains(" ")) {
            return "The file exists already: " + e.getFile();
        }
        if (message == null || message.isBlank()) {
            return "It failed with a " + failure.getClass().getName() + ".";
        }
        return failure instanceof RuntimeException && !(failure instanceof IllegalArgumentException)
                        || failure instanceof Error
                ? failure.getClass().getSimpleName() + ": " + message
                : message;
    }
}
