// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.ductus.headless.run.Scheduler.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SchedulerTest {

    private static final Map<String, Set<String>> DIAMOND = new LinkedHashMap<>();

    static {
        DIAMOND.put("d", Set.of("b", "c"));
        DIAMOND.put("c", Set.of("a"));
        DIAMOND.put("b", Set.of("a"));
        DIAMOND.put("a", Set.of());
    }

    @Test
    void runsATaskAfterAllThatItDependsOn() throws InterruptedException {
        final List<String> order = Collections.synchronizedList(new ArrayList<>());
        final Map<String, Outcome> ended = new Scheduler<>(DIAMOND, 4, task -> {
                    order.add(task);
                    return Outcome.DONE;
                })
                .run();
        assertThat(order).hasSize(4).startsWith("a").endsWith("d");
        assertThat(ended.values()).containsOnly(Outcome.DONE);
    }

    @Test
    void runsIndependentTasksAtTheSameTime() throws InterruptedException {
        final CountDownLatch both = new CountDownLatch(2);
        final Map<String, Outcome> ended = new Scheduler<>(
                        Map.of("left", Set.<String>of(), "right", Set.<String>of()), 2, task -> {
                            both.countDown();
                            return awaits(both) ? Outcome.DONE : Outcome.FAILED;
                        })
                .run();
        assertThat(ended.values()).containsOnly(Outcome.DONE);
    }

    @Test
    void skipsWhatDependsOnAFailureAndRunsTheRest() throws InterruptedException {
        final Map<String, Outcome> ended =
                new Scheduler<>(DIAMOND, 2, task -> task.equals("b") ? Outcome.FAILED : Outcome.DONE).run();
        assertThat(ended)
                .containsEntry("a", Outcome.DONE)
                .containsEntry("b", Outcome.FAILED)
                .containsEntry("c", Outcome.DONE)
                .containsEntry("d", Outcome.SKIPPED);
    }

    @Test
    void startsNothingAfterACancel() throws InterruptedException {
        final AtomicReference<Scheduler<String>> scheduler = new AtomicReference<>();
        scheduler.set(new Scheduler<>(DIAMOND, 1, task -> {
            scheduler.get().cancel();
            return Outcome.DONE;
        }));
        assertThat(scheduler.get().run())
                .containsEntry("a", Outcome.DONE)
                .containsEntry("b", Outcome.CANCELED)
                .containsEntry("c", Outcome.CANCELED)
                .containsEntry("d", Outcome.CANCELED);
    }

    @Test
    void endsOnACircle() throws InterruptedException {
        final Map<String, Outcome> ended =
                new Scheduler<>(Map.of("a", Set.of("b"), "b", Set.of("a")), 1, task -> Outcome.DONE).run();
        assertThat(ended.values()).containsOnly(Outcome.SKIPPED);
    }

    private static boolean awaits(final CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
