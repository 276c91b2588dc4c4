package tw.portfolio.kernel.dynamo;

import java.util.List;
import java.util.stream.IntStream;

/** Spreads what one partition could be heated by over a few. */
public final class Shards {
  public static final int OPEN_UPLOAD_SHARDS = 4;

  private Shards() {}

  public static int shard(String secret) {
    return secret.charAt(secret.length() - 1) % OPEN_UPLOAD_SHARDS;
  }

  public static List<String> shards(String prefix) {
    return IntStream.range(0, OPEN_UPLOAD_SHARDS).mapToObj(shard -> prefix + shard).toList();
  }
}
