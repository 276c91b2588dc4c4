package tw.portfolio.local.template;

/** The template says something that cannot be run on one machine, or contradicts itself. */
public final class TemplateException extends RuntimeException {
  /**
   * @param place where in the template, for example {@code Resources.Upload.Properties.Timeout}
   * @param problem what is wrong and what to do about it
   */
  public TemplateException(String place, String problem) {
    super("template.yaml, " + place + ": " + problem);
  }
}
