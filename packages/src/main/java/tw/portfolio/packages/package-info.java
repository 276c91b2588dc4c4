/**
 * What is deployed: a package for each function of the template, with what its handler reaches and
 * nothing beside it. Packages that bring their own Java are {@code runtime}'s.
 */
package tw.portfolio.packages;
