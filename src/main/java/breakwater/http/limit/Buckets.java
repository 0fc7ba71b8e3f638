package breakwater.http.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.RemoteBucketBuilder;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.util.concurrent.batch.BatchHelper;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** One bucket for each key, kept in the database. */
final class Buckets {
  private static final int MOST = 20_000;

  private final RemoteBucketBuilder<Long> builder;
  private final RemoteBucketBuilder<Long> exact;
  private final BucketConfiguration configuration;
  private final ConcurrentHashMap<String, Bucket> known = new ConcurrentHashMap<>();

  private Buckets(
      RemoteBucketBuilder<Long> builder,
      RemoteBucketBuilder<Long> exact,
      BucketConfiguration configuration) {
    this.builder = builder;
    this.exact = exact;
    this.configuration = configuration;
  }

  /** Asks the database each time. */
  static Buckets exact(DataSource database, BucketConfiguration configuration) {
    RemoteBucketBuilder<Long> exact = manager(database).builder();
    return new Buckets(exact, exact, configuration);
  }

  /**
   * Counts here, and settles with the other nodes after a tenth of the capacity or one second,
   * whichever comes first: so much may go over the limit for each further node.
   */
  static Buckets estimated(DataSource database, BucketConfiguration configuration) {
    Bandwidth limit = configuration.getBandwidths()[0];
    DelayParameters delay =
        new DelayParameters(Math.max(1, limit.getCapacity() / 10), Duration.ofSeconds(1));
    ProxyManager<Long> manager = manager(database);
    return new Buckets(
        manager.builder().withOptimization(Optimizations.delaying(delay)),
        manager.builder(),
        configuration);
  }

  /**
   * Takes one. Where rows were lost (their table is not logged, and is empty after the database has
   * crashed), those who ask together fail together; each then asks by itself, which writes the row.
   */
  ConsumptionProbe take(String key) {
    try {
      return of(key).tryConsumeAndReturnRemaining(1);
    } catch (BatchHelper.BatchFailedException e) {
      return exact.build(id(key), () -> configuration).tryConsumeAndReturnRemaining(1);
    }
  }

  Bucket of(String key) {
    if (known.size() >= MOST) {
      known.clear();
    }
    return known.computeIfAbsent(key, this::begun);
  }

  /** Written at once by the first who asks: many at once on an absent one all fail. */
  private Bucket begun(String key) {
    Bucket bucket = builder.build(id(key), () -> configuration);
    bucket.getAvailableTokens();
    return bucket;
  }

  private static ProxyManager<Long> manager(DataSource database) {
    return Bucket4jPostgreSQL.advisoryLockBasedBuilder(database)
        .table("rate_limit")
        .expirationAfterWrite(
            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                Duration.ofMinutes(1)))
        .build();
  }

  private static long id(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
