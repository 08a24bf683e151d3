package dev.fakeanam.internal.cli;

import picocli.CommandLine.IVersionProvider;

/** The output of {@code --version}. */
final class ProductVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = ProductVersion.class.getPackage().getImplementationVersion();
        return new String[] {"Fake Anam " + (version == null ? "(not packaged)" : version)};
    }
}
