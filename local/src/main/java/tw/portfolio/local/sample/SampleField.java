package tw.portfolio.local.sample;

/** The subject field (領域) a teacher belongs to. */
enum SampleField {
  CHINESE,
  ENGLISH,
  MATHEMATICS,
  SCIENCE,
  SOCIETY,
  ARTS,
  TECHNOLOGY,
  HEALTH,
  INTEGRATED,
  /** Led by the class's own 導師, so needs no teacher of its own. */
  HOMEROOM
}
