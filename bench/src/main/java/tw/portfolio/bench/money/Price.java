package tw.portfolio.bench.money;

/**
 * List prices of Tokyo ({@code ap-northeast-1}) in US dollars, what is free of each for good, and
 * where it was read.
 */
enum Price {
  API_REQUEST(1.29e-6, 0, "HTTP API, $1.29/M", Source.LIST),
  INVOCATION(0.20e-6, 1e6, "Lambda, $0.20/M requests above 1 M a month", Source.LIST),
  GB_SECOND(0.0000133334, 400_000, "Lambda arm64, $0.0000133334/GB-s above 400,000", Source.LIST),
  WRITE_UNIT(0.715e-6, 0, "DynamoDB, $0.715/M write units", Source.LIST),
  READ_UNIT(0.1425e-6, 0, "DynamoDB, $0.1425/M read units", Source.LIST),
  TABLE_GB(0.285, 25, "DynamoDB, $0.285/GB-month above 25 GB", Source.LIST),
  RECOVERY_GB(0.228, 0, "point-in-time recovery, $0.228/GB-month", Source.BACKUP),
  COPY_GB(0.114, 0, "AWS Backup of DynamoDB, $0.114/GB-month, each copy a full one", Source.BACKUP),
  OBJECT_GB(
      0.025, 0, "S3, $0.025/GB-month (less from 50 TB on, not counted); Osaka too", Source.LIST),
  OBJECT_PUT(0.0047e-3, 0, "S3, $0.0047/1,000 PUT", Source.LIST),
  OBJECT_GET(0.00037e-3, 0, "S3, $0.00037/1,000 GET and HEAD", Source.LIST),
  GB_OUT(0.114, 100, "data out, $0.114/GB above 100 GB", Source.MODEL),
  PAGE_REQUEST(
      1.20e-6, 10e6, "CloudFront in Taiwan, $0.012/10,000 HTTPS requests above 10 M", Source.LIST),
  PAGE_PATH(0.10e-6, 2e6, "CloudFront Functions, $0.10/M above 2 M", Source.EDGE),
  PAGE_GB(0.12, 1_024, "CloudFront in Taiwan, $0.12/GB above 1 TB", Source.LIST),
  MAIL(0.10e-3, 0, "SES, $0.10/1,000, by the mail", Source.SES),
  LOG_GB(0.76, 5, "CloudWatch logs, $0.76/GB taken in above 5 GB", Source.LIST),
  LOG_KEPT_GB(0.033, 5, "CloudWatch logs, $0.033/GB-month kept above 5 GB", Source.LIST),
  ALARM(0.10, 10, "CloudWatch, $0.10 a number that an alarm watches above 10", Source.LIST),
  QUEUE_REQUEST(0.40e-6, 1e6, "SQS, $0.40/M above 1 M", Source.MODEL),
  KEY(1.00, 0, "KMS, $1 a key", Source.KMS),
  SIGN_IN(
      0.015, 50, "Cognito by OpenID Connect, $0.015 a user of the month above 50", Source.COGNITO),
  WEB_ACL(5.00, 0, "WAF, $5 a web ACL", Source.MODEL),
  WEB_RULE(1.00, 0, "WAF, $1 a rule", Source.MODEL),
  WEB_REQUEST(0.60e-6, 0, "WAF, $0.60/M requests", Source.MODEL),
  SCANNED_GB(0.09, 0, "GuardDuty malware protection, $0.09/GB scanned", Source.SCAN),
  SCANNED_OBJECT(0.215e-3, 0, "GuardDuty malware protection, $0.215/1,000 objects", Source.SCAN),
  REGION_GB(0.09, 0, "from Tokyo to Osaka, $0.09/GB", Source.MODEL);

  private final double dollars;
  private final double free;
  private final String what;
  private final Source source;

  Price(double dollars, double free, String what, Source source) {
    this.dollars = dollars;
    this.free = free;
    this.what = what;
    this.source = source;
  }

  /** What a month's amount costs. */
  double of(double amount) {
    return Math.max(0, amount - free) * dollars;
  }

  String what() {
    return what;
  }

  Source source() {
    return source;
  }

  /** Where a price was read, and when. */
  enum Source {
    LIST(
        "AWS's price list of September 2026, as"
            + " [malssum-haru](https://github.com/HJC96/malssum-haru/blob/e837f1ad9eecc095ab60a890bf2f39a63c56023e/infra/cost/prices.json)"
            + " has copied it on 2026-09-24"),
    MODEL(
        "second hand: AWS's price list of September 2026 in a public cost model that names its"
            + " usage types (APN1-…)"),
    KMS(
        "AWS, [aws.amazon.com/kms/pricing](https://aws.amazon.com/kms/pricing/); Tokyo second hand:"
            + " AWS's price list of September 2026 in a public cost model"),
    BACKUP(
        "**not confirmed** for Tokyo: us-east-1's price (second hand,"
            + " [factualminds](https://www.factualminds.com/blog/aws-backup-pricing-vaults-cross-region-restores/),"
            + " June 2026) and a seventh more, as the table's storage is dearer there"),
    SES(
        "second hand,"
            + " [api-evangelist](https://raw.githubusercontent.com/api-evangelist/amazon-ses/refs/heads/main/plans/amazon-ses-plans-pricing.yml),"
            + " from AWS's list of 2026-07-22; **not confirmed** for Tokyo"),
    COGNITO(
        "50 free: AWS, [aws.amazon.com/cognito/pricing](https://aws.amazon.com/cognito/pricing/)"
            + " (an undated copy); $0.015 whatever the tier: second hand, quoted from that page in"
            + " a public study of 2026; Tokyo's list has the same for users of the pool's own"),
    EDGE(
        "second hand: $0.10/M,"
            + " [cur.vantage.sh](https://cur.vantage.sh/aws/amazoncloudfront/) (undated); 2 M free,"
            + " [awsnegotiations](https://awsnegotiations.com/blog/cloudfront-functions-pricing/)"
            + " (undated); **not confirmed**"),
    SCAN(
        "**not confirmed** for Tokyo; elsewhere $0.09/GB second hand (a public study of 2026, for"
            + " Canada), the objects second hand,"
            + " [cloudonaut](https://cloudonaut.io/review-amazon-guardduty-malware-protection-for-s3)"
            + " (June 2024)");

    /** Looked up on this day. */
    static final String DAY = "2026-12-01";

    private final String text;

    Source(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }
}
