package tw.portfolio.reminder.digest;

/**
 * How a mail begins and ends, by its occasion: what it is about, who asks, how often it comes.
 *
 * @param subject what stands behind the school's name in the subject
 * @param headChinese what stands above its lines
 * @param headEnglish the same in English
 * @param whyChinese why it comes, and whether one can do without it
 * @param whyEnglish the same in English
 */
record OccasionWords(
    String subject, String headChinese, String headEnglish, String whyChinese, String whyEnglish) {
  static OccasionWords of(Digest digest) {
    int things = digest.lines().size();
    String first = digest.lines().getFirst().kind().chinese();
    return switch (digest.occasion()) {
      case Occasion.Daily() ->
          new OccasionWords(
              "%s%s / %s to see to"
                  .formatted(
                      first,
                      things == 1 ? "" : "等 " + things + " 件事",
                      Wording.many(things, "thing", "things")),
              "您有 " + things + " 件事等著處理。",
              Wording.many(things, "thing is", "things are") + " waiting for you.",
              digest.demanded() ? "這是學校規定一律寄送的提醒，一天最多一封。" : "一天最多一封；要多久提醒一次，可以在「提醒設定」改。",
              digest.demanded()
                  ? "The school demands this reminder; there is one a day at most."
                  : "There is one a day at most; choose how often under reminder settings.");
      case Occasion.Returns _ ->
          new OccasionWords(
              "老師退回 %d 件課程學習成果 / %s"
                  .formatted(things, Wording.many(things, "outcome returned", "outcomes returned")),
              "老師退回了您 " + things + " 件課程學習成果。",
              Wording.many(things, "course outcome was", "course outcomes were") + " returned.",
              digest.demanded() ? "學校規定退回時一律寄信，一小時最多一封。" : "有退回才寄，一小時最多一封；不想收，可以在「提醒設定」改。",
              digest.demanded()
                  ? "The school demands that you are told of returns; there is one mail an hour at"
                      + " most."
                  : "It comes when something is returned, once an hour at most; choose under"
                      + " reminder settings.");
      case Occasion.Asked(String by) ->
          new OccasionWords(
              "%s提醒您：%s / A reminder".formatted(by, first),
              by + "請您處理下面的事。",
              by + " asks you to see to this.",
              "這是" + by + "請平臺寄給您的提醒；這樣的信一天最多一封。",
              by + " had this reminder sent; there is one like it a day at most.");
    };
  }
}
