package org.strowger.core.journal;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps a directory to one engine: a kernel lock on {@code LOCK}, whose text names the holder. The kernel frees it when the
 * holder dies, however he dies.
 *
 * <p>On POSIX systems a process loses its lock when it closes <em>any</em> channel on the file. So within a JVM a table of
 * the directories held is asked first, and the file of a directory that is held here is never opened again.
 */
final class DirectoryLock implements AutoCloseable {
    private static final Map<Object, String> HELD_HERE = new HashMap<>();
    /** Channels on a file that another class loader's engine has locked: closing one would free that engine's lock. */
    private static final List<FileChannel> NEVER_CLOSED = new ArrayList<>();
    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");
    private static final int LONGEST_TEXT = 512;

    private final Object directory;
    private final FileLock lock; // kept, so that the JVM's own table of locks keeps it too

    private DirectoryLock(Object directory, FileLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Takes the lock.
     *
     * @param directory that exists
     * @throws JournalException if another engine holds it; names the holder
     */
    static DirectoryLock take(Path directory) {
        Path file = directory.resolve(JournalFiles.LOCK);
        synchronized (HELD_HERE) {
            try {
                Object key = identity(directory);
                String other = HELD_HERE.get(key);
                if (other != null) {
                    throw inUse(directory, other + ", this JVM");
                }
                String holder = holder();
                DirectoryLock lock = new DirectoryLock(key, lock(directory, file));
                HELD_HERE.put(key, holder);
                lock.signWith(holder);
                return lock;
            } catch (IOException failure) {
                throw new JournalException(file + ": could not be locked (" + failure
                        + "); use a local disk and check the file's rights", failure);
            }
        }
    }

    /** The directory itself, under whatever name: device and inode where the system has them. */
    private static Object identity(Path directory) throws IOException {
        Object key = Files.readAttributes(directory, BasicFileAttributes.class).fileKey();
        return key != null ? key : directory.toRealPath();
    }

    private static FileLock lock(Path directory, Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
            if (lock == null) {
                throw inUse(directory, text(channel));
            }
            return lock;
        } catch (OverlappingFileLockException heldInThisJvm) {
            NEVER_CLOSED.add(channel);
            throw inUse(directory, text(channel) + ", this JVM");
        } finally {
            if (lock == null && !NEVER_CLOSED.contains(channel)) {
                channel.close();
            }
        }
    }

    private static JournalException inUse(Path directory, String holder) {
        return new JournalException(directory + ": is in use by an engine of " + holder
                + "; close that one first, or use another directory");
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_TEXT);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
    }

    private void signWith(String holder) throws IOException {
        FileChannel channel = lock.channel();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** Process, host, and since when the process runs (which takes no clock of ours). */
    private static String holder() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        String host = Files.isReadable(HOST_NAME)
                ? Files.readString(HOST_NAME).strip() : InetAddress.getLocalHost().getHostName();
        String since = self.info().startInstant().map(start -> ", running since " + start).orElse("");
        return "process " + self.pid() + " on host " + host + since;
    }

    /** Frees the directory. */
    @Override
    public void close() {
        synchronized (HELD_HERE) {
            if (HELD_HERE.remove(directory) == null) {
                return;
            }
            try {
                lock.channel().truncate(0);
                lock.channel().close(); // frees the kernel's lock
            } catch (IOException failure) {
                throw new JournalException("the lock of the journal could not be given back (" + failure
                        + "); it is free once this process ends", failure);
            }
        }
    }
}
