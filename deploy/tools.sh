# Finds a JDK and a Maven that fit. Read by the scripts beside it, with $root set to the checkout.

jdk_least=25

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# The major version of the JDK in folder $1, or nothing where there is none.
jdk_major() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] || return 0
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  printf %s "$version"
}

# The folder that the java or javac on the PATH really lies in.
jdk_on_path() {
  program=$(command -v javac || command -v java) || return 0
  while [ -L "$program" ]; do
    target=$(readlink "$program")
    case $target in
    /*) program=$target ;;
    *) program=$(dirname "$program")/$target ;;
    esac
  done
  dirname "$(dirname "$program")"
}

# Sets JAVA_HOME to the first JDK that is new enough: the one that is set, the PATH, then the usual places.
find_jdk() {
  for home in "${JAVA_HOME:-}" "$(jdk_on_path)" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* /usr/local/*jdk* /snap/openjdk/current/jdk \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jenv/versions/* \
    "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
    major=$(jdk_major "$home")
    if [ -n "$major" ] && [ "$major" -ge "$jdk_least" ]; then
      JAVA_HOME=$home
      export JAVA_HOME
      return
    fi
  done
  fail "Quizbus needs a JDK $jdk_least or newer: install one, such as Temurin from https://adoptium.net, and set JAVA_HOME to its folder if it is still not found."
}

# Runs an installed Maven that is new enough, else the wrapper, which fetches one.
# Jars keep the permissions of files, and two builds of one commit are to be the same: hence the mask.
maven() {
  # These only keep warnings about Maven's own libraries away.
  MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
  export MAVEN_OPTS
  if maven_fits "$(mvn -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p')"; then
    (umask 022 && cd "$root" && mvn -B -ntp -Dstyle.color=never "$@")
  else
    find_mirror
    (umask 022 && cd "$root" && "$root/deploy/mvnw" -B -ntp -Dstyle.color=never "$@")
  fi
}

maven_fits() {
  case $1 in
  3.[89] | 3.[1-9][0-9] | [4-9].*) return 0 ;;
  *) return 1 ;;
  esac
}

# The wrapper does not read settings.xml: a mirror of everything that is named there serves its download as well.
find_mirror() {
  settings=$HOME/.m2/settings.xml
  if [ -z "${MVNW_REPOURL:-}" ] && [ -r "$settings" ]; then
    MVNW_REPOURL=$(tr -d '\n' <"$settings" | sed 's|<mirror>|\n<mirror>|g; s|</mirror>|</mirror>\n|g' |
      sed -n '/^<mirror>.*<mirrorOf>[^<]*\(\*\|central\)/s|.*<url>\([^<]*[^/<]\)/*</url>.*|\1|p' | head -n 1)
    export MVNW_REPOURL
  fi
}
