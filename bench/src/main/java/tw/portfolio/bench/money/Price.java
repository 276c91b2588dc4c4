package tw.portfolio.bench.money;

/**
 * List prices of us-east-1 in US dollars, what is free of each for good, and where it was read.
 * Other regions differ, mostly upwards.
 */
enum Price {
  API_REQUEST(1.00e-6, 0, "HTTP API, $1.00/M", Source.AWS_API),
  INVOCATION(0.20e-6, 1e6, "Lambda, $0.20/M requests above 1 M a month", Source.LAMBDA),
  GB_SECOND(0.0000133334, 400_000, "Lambda arm64, $0.0000133334/GB-s above 400,000", Source.LAMBDA),
  WRITE_UNIT(0.625e-6, 0, "DynamoDB, $0.625/M write units", Source.DYNAMODB),
  READ_UNIT(0.125e-6, 0, "DynamoDB, $0.125/M read units", Source.DYNAMODB),
  TABLE_GB(0.25, 25, "DynamoDB, $0.25/GB-month above 25 GB", Source.UNCONFIRMED),
  RECOVERY_GB(0.20, 0, "point-in-time recovery, $0.20/GB-month", Source.BACKUP),
  COPY_GB(0.10, 0, "AWS Backup of DynamoDB, $0.10/GB-month, each copy a full one", Source.BACKUP),
  OBJECT_GB(0.023, 0, "S3, $0.023/GB-month (from 50 TB on $0.022, not counted)", Source.S3),
  OBJECT_PUT(0.005e-3, 0, "S3, $0.005/1,000 PUT", Source.S3),
  OBJECT_GET(0.0004e-3, 0, "S3, $0.0004/1,000 GET and HEAD", Source.S3),
  GB_OUT(0.09, 100, "data out, $0.09/GB above 100 GB", Source.OUT),
  PAGE_REQUEST(
      1.00e-6, 10e6, "CloudFront, $0.01/10,000 HTTPS requests above 10 M", Source.UNCONFIRMED),
  PAGE_GB(0.085, 1_000, "CloudFront, $0.085/GB above 1 TB", Source.UNCONFIRMED),
  MAIL(0.10e-3, 0, "SES, $0.10/1,000, by the mail", Source.SES),
  LOG_GB(0.50, 5, "CloudWatch logs, $0.50/GB taken in above 5 GB", Source.CLOUDWATCH),
  LOG_KEPT_GB(0.03, 5, "CloudWatch logs, $0.03/GB-month kept above 5 GB", Source.UNCONFIRMED),
  ALARM(0.10, 10, "CloudWatch, $0.10 a number that an alarm watches above 10", Source.UNCONFIRMED),
  QUEUE_REQUEST(0.40e-6, 1e6, "SQS, $0.40/M above 1 M", Source.QUEUES),
  KEY(1.00, 0, "KMS, $1 a key", Source.KMS),
  SIGN_IN(
      0.015, 50, "Cognito by OpenID Connect, $0.015 a user of the month above 50", Source.COGNITO),
  WEB_ACL(5.00, 0, "WAF, $5 a web ACL", Source.UNCONFIRMED),
  WEB_RULE(1.00, 0, "WAF, $1 a rule", Source.UNCONFIRMED),
  WEB_REQUEST(0.60e-6, 0, "WAF, $0.60/M requests", Source.UNCONFIRMED),
  SCANNED_GB(0.09, 0, "GuardDuty malware protection, $0.09/GB scanned", Source.SCAN),
  SCANNED_OBJECT(0.215e-3, 0, "GuardDuty malware protection, $0.215/1,000 objects", Source.SCAN),
  REGION_GB(0.02, 0, "between regions, $0.02/GB", Source.UNCONFIRMED);

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
    AWS_API(
        "AWS, [cost optimization of private"
            + " APIs](https://docs.aws.amazon.com/whitepapers/latest/best-practices-api-gateway-private-apis-integration/cost-optimization.html)"),
    KMS("AWS, [aws.amazon.com/kms/pricing](https://aws.amazon.com/kms/pricing/)"),
    LAMBDA("second hand, [cloudchipr](https://cloudchipr.com/blog/aws-lambda-pricing) (2024)"),
    DYNAMODB(
        "second hand, [airbyte](https://airbyte.com/data-engineering-resources/dynamodb-pricing)"
            + " (July 2025)"),
    BACKUP(
        "second hand,"
            + " [factualminds](https://www.factualminds.com/blog/aws-backup-pricing-vaults-cross-region-restores/)"
            + " (June 2026)"),
    S3(
        "second hand,"
            + " [devnotes](https://devnotes.tech/understanding-aws-s3-pricing-a-complete-cost-breakdown-with-examples)"),
    OUT("second hand, [wring](https://wring.co/blog/aws-data-transfer-pricing-guide) (2026)"),
    SES(
        "second hand,"
            + " [api-evangelist](https://raw.githubusercontent.com/api-evangelist/amazon-ses/refs/heads/main/plans/amazon-ses-plans-pricing.yml),"
            + " from AWS's list of 2026-07-22"),
    CLOUDWATCH(
        "second hand,"
            + " [factualminds](https://www.factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards/)"
            + " (June 2026)"),
    QUEUES("second hand, [cloudburn](https://cloudburn.io/blog/amazon-sqs-pricing) (March 2026)"),
    COGNITO(
        "50 free: AWS, [aws.amazon.com/cognito/pricing](https://aws.amazon.com/cognito/pricing/)"
            + " (an undated copy); $0.015 for users of the pool's own: second hand,"
            + " [api-evangelist](https://raw.githubusercontent.com/api-evangelist/amazon-cognito/refs/heads/main/plans/amazon-cognito-plans-pricing.yml),"
            + " read off AWS's page on 2026-09-20; by OpenID Connect: **not confirmed**"),
    SCAN(
        "the objects and, before February 2025, $0.60/GB: second hand,"
            + " [cloudonaut](https://cloudonaut.io/review-amazon-guardduty-malware-protection-for-s3)"
            + " (June 2024); $0.09/GB: **not confirmed**"),
    UNCONFIRMED("**not confirmed**: AWS's page loads its figures apart from the text");

    /** Looked up on this day, the scanner's a week later. */
    static final String DAY = "2026-11-24";

    private final String text;

    Source(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }
}
