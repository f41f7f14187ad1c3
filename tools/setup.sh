#!/bin/sh
# Make the virtual environment, or say in one line why it cannot be made.
set -eu
python=$1
venv=$2
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
    echo "Python 3.11 or newer is needed; choose it with: make film PYTHON=python3.12" >&2
    echo "需要 Python 3.11 或更高版本；可这样指定：make film PYTHON=python3.12" >&2
    exit 1
}
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv" || {
    echo "The virtual environment could not be made. Debian/Ubuntu: apt-get install -y python3-venv" >&2
    echo "无法创建虚拟环境。Debian/Ubuntu：apt-get install -y python3-venv" >&2
    exit 1
}
"$venv/bin/python" -m pip install -q --upgrade pip
