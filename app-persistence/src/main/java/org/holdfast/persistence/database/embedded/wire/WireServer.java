package org.holdfast.persistence.database.embedded.wire;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoThreadFactory;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** Listens on an address and lets a backend answer. Close it to end all connections, and the backend with them. */
public final class WireServer implements AutoCloseable {

    private static final int ACCEPTING_THREADS = 1;
    private static final int WAITING_CONNECTIONS = 100;
    private static final long STOP_SECONDS = 5;
    /** Three thousand keys; in the pieces that grow from two kilobytes on, what has come would be copied again and again. */
    private static final int READ_AT_ONCE = 128 * 1024;

    private final MongoBackend backend;
    private final EventLoopGroup accepting;
    private final EventLoopGroup answering;
    private final ChannelGroup connections;
    private final Channel listening;

    /**
     * Listens.
     *
     * @param threads how many commands are answered at once
     */
    public WireServer(MongoBackend backend, InetSocketAddress address, int threads) {
        this.backend = backend;
        this.accepting = group(ACCEPTING_THREADS, "accept");
        this.answering = group(threads, "answer");
        this.connections = new DefaultChannelGroup("connections", answering.next());
        try {
            this.listening = new ServerBootstrap()
                    .group(accepting, answering)
                    .channel(NioServerSocketChannel.class)
                    .option(ChannelOption.SO_BACKLOG, WAITING_CONNECTIONS)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childOption(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(READ_AT_ONCE))
                    .childHandler(new Connection(backend, connections))
                    .bind(address)
                    .syncUninterruptibly()
                    .channel();
        } catch (RuntimeException cannotListen) {
            stopThreads();
            throw cannotListen;
        }
    }

    private static EventLoopGroup group(int threads, String name) {
        return new MultiThreadIoEventLoopGroup(
                threads, new MongoThreadFactory("embedded-database-" + name), NioIoHandler.newFactory());
    }

    /** The port that it listens on. */
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    @Override
    public void close() {
        listening.close().syncUninterruptibly();
        connections.close().syncUninterruptibly();
        stopThreads();
        backend.close();
    }

    private void stopThreads() {
        Future<?> accepted = accepting.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS);
        Future<?> answered = answering.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS);
        accepted.syncUninterruptibly();
        answered.syncUninterruptibly();
    }

    /** What each connection goes through. */
    private static final class Connection extends ChannelInitializer<SocketChannel> {

        private final MongoBackend backend;
        private final ChannelGroup connections;
        private final KeptTexts texts = new KeptTexts();

        Connection(MongoBackend backend, ChannelGroup connections) {
            this.backend = backend;
            this.connections = connections;
        }

        @Override
        protected void initChannel(SocketChannel channel) {
            channel.pipeline()
                    .addLast(
                            new MongoWireReplyEncoder(),
                            new MongoWireMessageEncoder(),
                            new WireDecoder(texts),
                            new MongoDatabaseHandler(backend, connections),
                            new MongoExceptionHandler());
        }
    }
}
