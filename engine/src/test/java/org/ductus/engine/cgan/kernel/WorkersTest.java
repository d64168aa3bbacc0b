// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void everyTaskRunsOnce() {
        for (int threads : new int[] {0, 1, 2, 5}) {
            AtomicIntegerArray runs = new AtomicIntegerArray(100);
            try (Workers workers = new Workers(threads)) {
                workers.run(runs.length(), runs::incrementAndGet);
            }
            for (int i = 0; i < runs.length(); i++) {
                assertThat(runs.get(i)).as("task %d on %d threads", i, threads).isEqualTo(1);
            }
        }
    }

    @Test
    void aChosenNumberOfThreadsIsUsed() {
        CountDownLatch both = new CountDownLatch(2);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        try (Workers workers = new Workers(2)) {
            workers.run(2, i -> {
                threads.add(Thread.currentThread());
                both.countDown();
                await(both);
            });
        }
        assertThat(threads).hasSize(2).contains(Thread.currentThread());
    }

    @Test
    void manyTrainingsSideBySideKeepToOneThreadEach() {
        List<Workers> open = new ArrayList<>();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        try {
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                open.add(new Workers(0));
            }
            open.get(0).run(50, i -> threads.add(Thread.currentThread()));
        } finally {
            open.forEach(Workers::close);
        }
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS))
                    .as("a second thread came")
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
