package dev.apigw.deploy.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** The right to write into a folder; the system gives it back when a process dies. */
final class StoreLock {
    /** A file lock is held by the whole process, so its threads need one more. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final FileChannel channel;
    private final FileLock lock;

    private StoreLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * The lock, as soon as nobody else holds it.
     *
     * @param waiting is called if somebody does
     */
    static StoreLock take(Path file, Runnable waiting) throws IOException {
        THREADS.lock();
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                waiting.run();
                lock = channel.lock();
            }
            return new StoreLock(channel, lock);
        } catch (IOException | RuntimeException e) {
            THREADS.unlock();
            if (channel != null) {
                channel.close();
            }
            throw e;
        }
    }

    /** Gives it back. */
    void release() throws IOException {
        try {
            lock.release();
            channel.close();
        } finally {
            THREADS.unlock();
        }
    }
}
