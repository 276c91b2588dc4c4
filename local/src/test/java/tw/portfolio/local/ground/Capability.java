package tw.portfolio.local.ground;

import java.util.function.Predicate;

/**
 * What AWS does and others who speak its protocols may not. Each is tried out once, with bare
 * requests and none of the platform's own code.
 */
public enum Capability {
  /** A presigned link works for no other key. */
  SIGNATURES_CHECKED("拒絕簽章不符的連結", "refuses links that were altered", Probes::refusesAnotherKey),
  /** A presigned link works for no other size than the signed one. */
  SIZES_SIGNED("拒絕大小與簽章不符的檔案", "refuses another size than was signed", Probes::refusesAnotherSize),
  /** A presigned link wants all signed headers. */
  HEADERS_SIGNED(
      "拒絕缺少已簽章標頭的上傳", "refuses uploads without a signed header", Probes::refusesAMissingHeader),
  /** Bytes must have the digest that goes with them. */
  CHECKSUMS("拒絕與 SHA-256 不符的內容", "refuses bytes of another SHA-256", Probes::refusesOtherBytes),
  /** {@code If-None-Match: *} keeps what lies there. */
  FIRST_WRITE_ONLY("拒絕覆寫已有的物件", "refuses a conditional second write", Probes::refusesASecondWrite),
  /** A presigned link says under what name the browser is to keep a file. */
  RESPONSE_HEADERS(
      "回應帶有連結所指定的標頭", "answers with the headers that a link asks for", Probes::answersAsAsked),
  /** Transactions at the same moment are as if one came after the other. */
  ISOLATION("同時的交易互不干擾", "keeps simultaneous transactions apart", Probes::keepsTransactionsApart),
  /** Buckets can keep versions. */
  VERSIONS("物件保留版本", "keeps versions of objects", Probes::keepsVersions),
  /** Queues are made on request. */
  NEW_QUEUES("可建立佇列", "makes queues on request", Probes::makesQueues),
  /** A sender made just now may send. */
  NEW_SENDERS("新建的寄件者可寄信", "lets a sender made just now send", Probes::letsTheRunSend),
  /** Nobody sends under an address that was not verified. */
  SENDERS_CHECKED("拒絕未驗證的寄件者", "refuses senders that are not verified", Probes::refusesStrangers);

  private final String chinese;
  private final String english;
  private final Predicate<Probes> probe;

  Capability(String chinese, String english, Predicate<Probes> probe) {
    this.chinese = chinese;
    this.english = english;
    this.probe = probe;
  }

  boolean isThere(Probes probes) {
    return probe.test(probes);
  }

  @Override
  public String toString() {
    return chinese + " (" + english + ")";
  }
}
