package tw.portfolio.local.template;

/**
 * A CloudFormation function as it stands in the template, not yet worked out.
 *
 * @param name without {@code Fn::} or {@code !}: {@code Ref}, {@code Sub}, {@code GetAtt}, …
 * @param argument what it is applied to: text, a list or a map
 */
public record Intrinsic(String name, Object argument) {}
