package tw.portfolio.bench.money;

/**
 * What a student's year asks of AWS, by what each operation was counted to ask for.
 *
 * @param http requests of the API
 * @param invocations of functions
 * @param gbSeconds of functions
 * @param reads units
 * @param writes units
 * @param objects requests of functions to S3
 */
record YearOfRequests(
    double http,
    double invocations,
    double gbSeconds,
    double reads,
    double writes,
    double objects) {
  /** Assumed of DynamoDB and S3 on AWS, seen from a function beside them. */
  private static final double SECONDS_A_TRIP = 0.008;

  /** Ours besides waiting, the start of a request's share of cold functions included. */
  private static final double SECONDS_A_REQUEST = 0.02;

  /** Reading 2 MB back, hashing and looking into it. */
  private static final double SECONDS_A_FILE = 0.3;

  private static final double MEMORY_GB = 1;

  static YearOfRequests of(CountedOperations counted) {
    double http = 0;
    double invocations = 0;
    double seconds = 0;
    double reads = 0;
    double writes =
        StudentYear.OFFICE_RECORDS * StudentYear.WRITES_A_RECORD
            + StudentYear.REMINDERS * StudentYear.WRITES_A_REMINDER;
    double objects = 0;
    for (StudentYear.Done done : StudentYear.all()) {
      CountedOperations.Counted one = counted.named(done.operation());
      http += done.overHttp() ? done.times() : 0;
      invocations += done.times();
      seconds += done.times() * (seconds(one) + (done.overHttp() ? 0 : SECONDS_A_FILE));
      reads += done.times() * one.reads();
      writes += done.times() * one.writes();
      objects += done.times() * one.objects();
    }
    return new YearOfRequests(http, invocations, seconds * MEMORY_GB, reads, writes, objects);
  }

  private static double seconds(CountedOperations.Counted one) {
    return SECONDS_A_REQUEST + (one.trips() + one.objects()) * SECONDS_A_TRIP;
  }
}
